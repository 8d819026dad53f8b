// cairn deidentify: stories in, hidden stories out, one JSON object a line. Needs no database.

import { deidentify } from '../../methods/deidentify/index.ts';
import { BadInput, type Command } from '../command.ts';
import { answerStories } from '../story-lines.ts';

const help = `
cairn deidentify < in.jsonl > out.jsonl

Each line in is {"id": ..., "text": "..."}. Each line out has the same id, the hidden text, and "spans", a list of
{"start", "end", "type"}: places in the original, in Unicode code points, end exclusive.
`;

export const command: Command = {
  name: 'deidentify',
  summary: 'Hide names and other identifiers in stories.',
  help,
  run: async (args, io) => {
    if (args.length > 0) throw new BadInput(`deidentify takes no arguments, and was given ${args.join(' ')}.`);
    await answerStories(io, (text) => deidentify(text));
  },
};
