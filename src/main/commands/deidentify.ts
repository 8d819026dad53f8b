// cairn deidentify: stories in, hidden stories out, one JSON object a line. Needs no database.

import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { deidentify } from '../../methods/deidentify/index.ts';
import { BadInput, type Command } from '../command.ts';

const help = `
cairn deidentify < in.jsonl > out.jsonl

Each line in is {"id": ..., "text": "..."}. Each line out has the same id, the hidden text, and "spans", a list of
{"start", "end", "type"}: places in the original, in Unicode code points, end exclusive.
`;

type Story = { readonly id: unknown; readonly text: string };

const readStory = (line: string, lineNumber: number): Story => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BadInput(`Line ${lineNumber} is not JSON.`);
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
    throw new BadInput(`Line ${lineNumber} is not an object with an "id" and a "text" that is a string.`);
  return { id: 'id' in value ? value.id : undefined, text: value.text };
};

export const command: Command = {
  name: 'deidentify',
  summary: 'Hide names and other identifiers in stories.',
  help,
  run: async (args, { stdin, stdout }) => {
    if (args.length > 0) throw new BadInput(`deidentify takes no arguments, and was given ${args.join(' ')}.`);
    let lineNumber = 0;
    for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      lineNumber += 1;
      if (line.trim() === '') continue;
      const story = readStory(line, lineNumber);
      const { text, spans } = deidentify(story.text);
      if (!stdout.write(`${JSON.stringify({ id: story.id, text, spans })}\n`)) await once(stdout, 'drain');
    }
  },
};
