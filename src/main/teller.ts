// Tells the person at the keyboard what is being done and how far it is: a moving line on a terminal, plain lines elsewhere.

export type Progress = (done: number, of: number) => void;

export type Teller = {
  readonly line: (text: string) => void;
  readonly step: <T>(name: string, run: (progress: Progress) => Promise<T>) => Promise<T>;
};

type Out = { readonly isTTY?: boolean; write: (text: string) => unknown };

const betweenLinesMs = 2_000;
const betweenMovesMs = 100;

export const createTeller = (out: Out): Teller => {
  const pause = out.isTTY ? betweenMovesMs : betweenLinesMs;
  const show = (text: string): void => {
    out.write(out.isTTY ? `\r\u001b[2K${text}` : `${text}\n`);
  };

  const step: Teller['step'] = async (name, run) => {
    const began = performance.now();
    let saidAt = began;
    if (out.isTTY) show(`  … ${name}`);
    const progress: Progress = (done, of) => {
      const now = performance.now();
      if (now - saidAt < pause || of <= 0) return;
      saidAt = now;
      show(`  … ${name}: ${Math.floor((100 * done) / of)} %`);
    };
    const result = await run(progress).catch((reason) => {
      show(`  ✗ ${name}${out.isTTY ? '\n' : ''}`);
      throw reason;
    });
    show(`  ✓ ${name} (${((performance.now() - began) / 1_000).toFixed(1)} s)${out.isTTY ? '\n' : ''}`);
    return result;
  };

  return { line: (text) => out.write(`${text}\n`), step };
};
