// cairn evaluate: reproduces the published figures of a method from records that people coded by hand. Needs no database.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { figuresOf as figuresOfHiding } from '../../methods/deidentify/gold/figures.ts';
import { readStories } from '../../methods/deidentify/gold/score.ts';
import { deidentify } from '../../methods/deidentify/index.ts';
import { type CodedRecord, figuresOf, suggest } from '../../methods/text/index.ts';
import { BadInput, type Command } from '../command.ts';

const help = `
cairn evaluate --what suggest|deidentify [--gold FILE]

deidentify: hides what identifies somebody in every story of FILE (src/methods/deidentify/gold/uk.txt, unless told), and prints as JSON, by type, how much
of what is marked by hand is hidden and how many words too many. GUIDE.md beside that file says how stories are marked.

suggest:

Suggests codes for every record of FILE (src/methods/text/gold/records.jsonl, unless told), and prints as JSON how often they agree with the codes that
somebody gave by hand. A line is {"id", "text", "setting", "style", "codes": {"event_type", "process", "agents", "safety_challenges",
"service_area", "physical_harm", "psychological_harm"}, "urgent", "first_coder"}; what is missing is not judged. "first_coder" has the codes and the
urgency that whoever coded it first had given, where it was decided otherwise: figures by them are printed apart.
`;

const goldOfSuggest = new URL('../../methods/text/gold/records.jsonl', import.meta.url);

const goldOfDeidentify = new URL('../../methods/deidentify/gold/uk.txt', import.meta.url);

const readRecord = (line: string, at: number): CodedRecord => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BadInput(`Line ${at + 1} of the records is not JSON.`);
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
    throw new BadInput(`Line ${at + 1} of the records has no "text" that is a string.`);
  return value as CodedRecord;
};

const readText = (file: string | URL): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new BadInput(`There is no file ${file instanceof URL ? file.pathname : file} to read.`);
  }
};

const readRecords = (file: string | URL): readonly CodedRecord[] =>
  readText(file)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readRecord);

export const command: Command = {
  name: 'evaluate',
  summary: 'Measure a method on records coded by hand: the published figures.',
  help,
  run: async (args, { stdout }) => {
    const { values } = parseArgs({ args: [...args], options: { what: { type: 'string' }, gold: { type: 'string' } } });
    if (values.what === 'deidentify') {
      const figures = figuresOfHiding(readStories(readText(values.gold ?? goldOfDeidentify)), deidentify);
      stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
      return;
    }
    if (values.what !== 'suggest') throw new BadInput('Say what to evaluate: "--what suggest" or "--what deidentify".');
    const judged = readRecords(values.gold ?? goldOfSuggest).map((record) => ({ record, said: suggest(record.text) }));
    stdout.write(`${JSON.stringify(figuresOf(judged), null, 1)}\n`);
  },
};
