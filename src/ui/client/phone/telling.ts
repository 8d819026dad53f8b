// The part in which a story is told: kept at each pause, and finished once.

import { carriedId } from './carried.ts';
import { fill, hasAnything, type Problem, readForm, valuesOf } from './form.ts';
import { createKeeper, type Draft, type ServiceKey } from './keeper.ts';
import { clearProblems, find, form, readFrom, showParts, showProblems, showWhen } from './parts.ts';
import { isShared, session } from './session.ts';

const pauseMs = 700;

const tellForm = form('tell');
const { kid = '', key = '' } = find('#phone').dataset;
const service: ServiceKey = { kid, publicKey: key };
const carriedIn = (): DocumentFragment => find<HTMLTemplateElement>(`#${carriedId}`).content;

/** What a form of ours could not send, given back by the worker. */
export const carried = (): string => carriedIn().textContent?.trim() ?? '';

export const isAnythingTold = (): boolean => hasAnything(valuesOf(tellForm));

let pause: ReturnType<typeof setTimeout> | undefined;

/** A new story, or one that was begun before. */
export const tell = (draft?: Draft & { readonly id: string }): void => {
  if (session.place === null) return;
  session.keeper = createKeeper(session.place, service, draft);
  tellForm.reset();
  for (const name of ['saved', 'failed']) showWhen(name, false);
  showWhose();
  showParts('tell');
  if (draft) fill(tellForm, draft.values);
  else fill(tellForm, { words: carried() });
  find('#carried-words').hidden = true;
  readFrom('tell');
  if (!draft) save();
};

const showWhose = (): void => {
  showWhen('shared', isShared());
  showWhen('mine', !isShared());
};

/** Kept means written to the disk: only then does the page say so. */
export const save = async (): Promise<void> => {
  clearTimeout(pause);
  const { keeper } = session;
  if (keeper === null || isShared() || !isAnythingTold()) return;
  const isKept = await keeper.save(valuesOf(tellForm)).catch(() => null);
  if (session.keeper !== keeper) return;
  showWhen('saved', isKept === true);
  if (isKept === false) showGone();
};

export const saveSoon = (): void => {
  clearTimeout(pause);
  showWhen('saved', false);
  pause = setTimeout(save, pauseMs);
};

/** Finished or wiped in another window: what is in this page stays, and is nowhere else. */
const showGone = (): void => {
  showParts('gone', 'tell');
  readFrom('gone');
};

const whereToMend: Readonly<Record<Problem, string>> = {
  words: 'words',
  'words-long': 'words',
  kind: 'kind',
  when: 'when-day',
};

/** True once it waits for a signal, and stands nowhere on this phone where it could be read. */
export const finish = async (): Promise<boolean> => {
  const { keeper } = session;
  const values = valuesOf(tellForm);
  const read = readForm(values);
  if (!read.ok) showProblems(read.problems.map((name) => ({ name, fieldId: whereToMend[name] })));
  if (!read.ok || keeper === null) return false;
  clearProblems();
  clearTimeout(pause);
  const isFinished = await keeper.finish(values, read.told).catch(() => null);
  showWhen('failed', isFinished === null);
  if (isFinished === false) showGone();
  if (!isFinished) return false;
  session.keeper = null;
  tellForm.reset();
  carriedIn().replaceChildren();
  showWhose();
  showWhen('refused', false);
  showParts('waiting');
  readFrom('waiting');
  return true;
};
