// cairn suggest: stories in, what they seem to tell out, one JSON object a line. Needs no database.

import { parseArgs } from 'node:util';
import { suggest } from '../../methods/text/index.ts';
import { BadInput, type Command } from '../command.ts';
import { answerStories } from '../story-lines.ts';

const help = `
cairn suggest [--taxonomy v5] < in.jsonl > out.jsonl

Each line in is {"id": ..., "text": "..."}. Each line out has the same id; "suggestions", for each question a list of {"code", "confidence",
"because"}, best first; "urgent", whether a person should read the story within a day; "never_events" and "duty_of_candour", to be checked by
somebody; the medicines and devices that it names; and the version of the model. "because" and other places are in Unicode code points, end
exclusive. Codes are those of the taxonomy: v5 is the only one so far. How often this is right: docs/methods/suggest.md.
`;

const taxonomies: readonly string[] = ['v5', '5', 'lfpse-5'];

export const command: Command = {
  name: 'suggest',
  summary: 'Propose codes for stories, and say which to read at once.',
  help,
  run: async (args, io) => {
    const { values } = parseArgs({ args: [...args], options: { taxonomy: { type: 'string', default: 'v5' } } });
    if (!taxonomies.includes(values.taxonomy))
      throw new BadInput(`There is no taxonomy "${values.taxonomy}" to suggest codes of: only v5.`);
    await answerStories(io, suggest);
  },
};
