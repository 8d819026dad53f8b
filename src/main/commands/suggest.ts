// cairn suggest: stories in, what they seem to tell out, one JSON object a line. Needs no database.

import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { suggest } from '../../methods/text/index.ts';
import { BadInput, type Command } from '../command.ts';

const help = `
cairn suggest [--taxonomy v5] < in.jsonl > out.jsonl

Each line in is {"id": ..., "text": "..."}. Each line out has the same id; "suggestions", for each question a list of {"code", "confidence",
"because"}, best first; "urgent", whether a person should read the story within a day; "never_events" and "duty_of_candour", to be checked by
somebody; the medicines and devices that it names; and the version of the model. "because" and other places are in Unicode code points, end
exclusive. Codes are those of the taxonomy: v5 is the only one so far. How often this is right: docs/methods/suggest.md.
`;

const taxonomies: readonly string[] = ['v5', '5', 'lfpse-5'];

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
  name: 'suggest',
  summary: 'Propose codes for stories, and say which to read at once.',
  help,
  run: async (args, { stdin, stdout }) => {
    const { values } = parseArgs({ args: [...args], options: { taxonomy: { type: 'string', default: 'v5' } } });
    if (!taxonomies.includes(values.taxonomy))
      throw new BadInput(`There is no taxonomy "${values.taxonomy}" to suggest codes of: only v5.`);
    let lineNumber = 0;
    for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      lineNumber += 1;
      if (line.trim() === '') continue;
      const { id, text } = readStory(line, lineNumber);
      if (!stdout.write(`${JSON.stringify({ id, ...suggest(text) })}\n`)) await once(stdout, 'drain');
    }
  },
};
