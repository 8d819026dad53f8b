// What the commands that read stories share: a story a line in, an answer a line out, in JSON, however many there are.

import { once } from 'node:events';
import { BadInput, type Io } from './command.ts';

type Story = { readonly id: unknown; readonly text: string };

const howToWrite = 'Write each story on a line of its own, like this: {"id": 1, "text": "Nurse Ann rang me."}';

const readStory = (line: string, lineNumber: number): Story => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BadInput(`Line ${lineNumber} is not JSON. ${howToWrite}`);
  }
  if (!(value instanceof Object && 'id' in value && 'text' in value && typeof value.text === 'string'))
    throw new BadInput(`Line ${lineNumber} is not an object with an "id" and a "text" that is a string. ${howToWrite}`);
  return { id: value.id, text: value.text };
};

/** At line ends alone, and not where a text in JSON may break its lines (U+2028). */
async function* linesOf(stdin: Io['stdin']): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const part of stdin) {
    const lines = (typeof part === 'string' ? part : decoder.decode(part, { stream: true })).split('\n');
    lines[0] = rest + lines[0];
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + decoder.decode();
}

/** Each answer stands behind the id of its story. Throws BadInput at the first line that is no story. */
export const answerStories = async (
  { stdin, stdout }: Pick<Io, 'stdin' | 'stdout'>,
  answer: (text: string) => object,
): Promise<void> => {
  let lineNumber = 0;
  for await (const line of linesOf(stdin)) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    const { id, text } = readStory(line, lineNumber);
    if (!stdout.write(`${JSON.stringify({ id, ...answer(text) })}\n`)) await once(stdout, 'drain');
  }
};
