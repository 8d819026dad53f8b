// What `/readyz` says: whether this process can serve, and in plain names what is missing for it or should be looked at soon.

import { constants } from 'node:fs';
import { access, open, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

type Check = () => Promise<boolean>;
type Checks = Readonly<Record<string, Check>>;

export type ReadinessOptions = {
  readonly isDatabaseUp: Check;
  /** Without these, nobody should be sent here. */
  readonly needed: Checks;
  /** It serves without these; somebody should be told. */
  readonly wanted: Checks;
  readonly nowMs?: () => number;
};

export type Ready = { readonly ok: boolean; readonly missing: readonly string[]; readonly ailing: readonly string[] };

const withinMs = 2_000;
/** However often it is asked, the checks are made once in so long. */
const goodForMs = 1_000;

/** A check that fails, or cannot be made in time, has not passed. */
const passes = async (check: Check): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, withinMs, false);
  });
  return Promise.race([check().catch(() => false), late]).finally(() => clearTimeout(timer));
};

const namesOfFailing = async (checks: Checks): Promise<readonly string[]> => {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => ((await passes(check)) ? [] : [name])),
  );
  return results.flat();
};

export const createReadiness = ({ isDatabaseUp, needed, wanted, nowMs = Date.now }: ReadinessOptions) => {
  let known: { readonly untilMs: number; readonly answer: Promise<Ready> } | undefined;
  const look = async (): Promise<Ready> => {
    // With the database away, nothing can be said of what lies in it.
    if (!(await passes(isDatabaseUp))) return { ok: false, missing: ['database'], ailing: [] };
    const [missing, ailing] = await Promise.all([namesOfFailing(needed), namesOfFailing(wanted)]);
    return { ok: missing.length === 0, missing, ailing };
  };
  return (): Promise<Ready> => {
    if (known === undefined || nowMs() >= known.untilMs) known = { untilMs: nowMs() + goodForMs, answer: look() };
    return known.answer;
  };
};

const leastFreeBytes = 256 * 1024 * 1024;

export const hasRoomOnDisk = async (folder: string): Promise<boolean> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= leastFreeBytes;
};

/** Whether a file could be added to, or made where it is not there yet. Leaves no trace. */
export const canAddTo = async (file: string): Promise<boolean> => {
  try {
    const handle = await open(file, constants.O_WRONLY | constants.O_APPEND);
    await handle.close();
    return true;
  } catch (reason) {
    return (reason as NodeJS.ErrnoException).code === 'ENOENT' && canMakeIn(dirname(file));
  }
};

const canMakeIn = async (folder: string): Promise<boolean> => {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch (reason) {
    const isAbsent = (reason as NodeJS.ErrnoException).code === 'ENOENT';
    return isAbsent && dirname(folder) !== folder && canMakeIn(dirname(folder));
  }
};
