// Tells the person at the keyboard what is being done and how far it is: a moving line on a terminal, plain lines elsewhere.

export type Progress = (done: number, of: number) => void;

export type Teller = {
  readonly line: (text: string) => void;
  readonly step: <T>(name: string, run: (progress: Progress) => Promise<T>) => Promise<T>;
};

type Out = { readonly isTTY?: boolean; write: (text: string) => unknown };

const betweenLinesMs = 2_000;
const betweenMovesMs = 100;

/** `quietMs`: how long a step may say nothing before the seconds are told instead. */
export const createTeller = (out: Out, { quietMs = 5_000 } = {}): Teller => {
  const pause = out.isTTY ? betweenMovesMs : betweenLinesMs;
  const show = (text: string): void => {
    out.write(out.isTTY ? `\r\u001b[2K${text}` : `${text}\n`);
  };

  const step: Teller['step'] = async (name, run) => {
    const began = performance.now();
    const seconds = () => ((performance.now() - began) / 1_000).toFixed(1);
    let saidAt = began;
    let far = '';
    if (out.isTTY) show(`  … ${name}`);
    const progress: Progress = (done, of) => {
      const now = performance.now();
      if (now - saidAt < pause || of <= 0) return;
      saidAt = now;
      far = `: ${Math.floor((100 * done) / of)} %`;
      show(`  … ${name}${far}`);
    };
    const stillThere = setInterval(() => {
      if (performance.now() - saidAt >= quietMs) show(`  … ${name}${far} (${seconds()} s so far)`);
    }, quietMs);
    const result = await run(progress)
      .catch((reason) => {
        show(`  ✗ ${name}${out.isTTY ? '\n' : ''}`);
        throw reason;
      })
      .finally(() => clearInterval(stillThere));
    show(`  ✓ ${name} (${seconds()} s)${out.isTTY ? '\n' : ''}`);
    return result;
  };

  return { line: (text) => out.write(`${text}\n`), step };
};
