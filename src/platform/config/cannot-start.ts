// Why Cairn cannot start or go on, in words for the person at the keyboard. `src/main` prints it and ends with code 2.

export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** Turns what the operating system says about a full, read-only or forbidden disk into words; leaves the rest alone. */
export const plainDiskFailure = (reason: unknown, folder: string): unknown => {
  const said = reason instanceof Error ? `${'code' in reason ? reason.code : ''} ${reason.message}` : String(reason);
  const found = diskFailures.find(({ sign }) => sign.test(said));
  return found ? new CannotStart(`${found.text}: ${folder}\n${found.remedy}`, { cause: reason }) : reason;
};

const elsewhere = 'Or name another folder in CAIRN_DATA_DIR.';
const diskFailures = [
  {
    sign: /ENOSPC|EDQUOT|No space left|Disk quota/i,
    text: 'There is no room left on the disk for the data folder',
    remedy: `Free some space, then start again. Nothing is damaged. ${elsewhere}`,
  },
  {
    sign: /EROFS|Read-only file system/i,
    text: 'The data folder is on a disk that can only be read',
    remedy: `Make it writable, then start again. ${elsewhere}`,
  },
  {
    sign: /EACCES|EPERM|Permission denied/i,
    text: 'This account may not write in the data folder',
    remedy: `Give it the right to, then start again. ${elsewhere}`,
  },
] as const;
