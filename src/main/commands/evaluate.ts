// cairn evaluate: reproduces the published figures of a method from records that people coded by hand. Needs no database.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CodedRecord, figuresOf, suggest } from '../../methods/text/index.ts';
import { BadInput, type Command } from '../command.ts';

const help = `
cairn evaluate --what suggest [--gold FILE]

Suggests codes for every record of FILE (src/methods/text/gold/records.jsonl, unless told), and prints as JSON how often they agree with the codes that
somebody gave by hand. A line is {"id", "text", "setting", "style", "codes": {"event_type", "process", "agents", "safety_challenges",
"service_area", "physical_harm", "psychological_harm"}, "urgent"}; what is missing is not judged.
`;

const goldOfSuggest = new URL('../../methods/text/gold/records.jsonl', import.meta.url);

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

const readRecords = (file: string | URL): readonly CodedRecord[] => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new BadInput(`There is no file ${file instanceof URL ? file.pathname : file} to read.`);
  }
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readRecord);
};

export const command: Command = {
  name: 'evaluate',
  summary: 'Measure a method on records coded by hand: the published figures.',
  help,
  run: async (args, { stdout }) => {
    const { values } = parseArgs({ args: [...args], options: { what: { type: 'string' }, gold: { type: 'string' } } });
    if (values.what !== 'suggest') throw new BadInput('Say what to evaluate: "--what suggest".');
    const judged = readRecords(values.gold ?? goldOfSuggest).map((record) => ({ record, said: suggest(record.text) }));
    stdout.write(`${JSON.stringify(figuresOf(judged), null, 1)}\n`);
  },
};
