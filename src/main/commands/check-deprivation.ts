// cairn check-deprivation: whether a table of postcode districts can be used, before Cairn is started with it.

import { readDeprivationFile } from '../../modules/recording/index.ts';
import { BadInput, type Command } from '../command.ts';

const help = `
cairn check-deprivation FILE

FILE is a CSV table with the head "outward_code,quintile": the first half of a postcode, and 1 (the most deprived fifth) to 5.
Prints how many codes there are in each fifth. Cairn is told of the file by CAIRN_DEPRIVATION_FILE: see
docs/operate/deprivation.md.
`;

export const command: Command = {
  name: 'check-deprivation',
  summary: 'Check a table of postcode districts and how deprived they are.',
  help,
  run: async (args, { stdout }) => {
    const [file, ...more] = args;
    if (file === undefined || more.length > 0) throw new BadInput('check-deprivation takes one file.');
    const table = readDeprivationFile(file);
    if (!table.ok) throw new BadInput(table.failure.message);
    const counts = Map.groupBy(table.value.values(), (fifth) => fifth);
    for (const fifth of [1, 2, 3, 4, 5] as const) stdout.write(`${fifth},${counts.get(fifth)?.length ?? 0}\n`);
  },
};
