// Makes medicines.csv from its sources: `node data/dmd/build.mjs SOURCES`. SOURCE.md says what they are and what is left out.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = process.argv[2];
if (sources === undefined) {
  console.error('usage: node data/dmd/build.mjs SOURCES');
  process.exit(1);
}

/** Rows of a CSV file, with its quoted cells. */
const rows = (name) =>
  readFileSync(join(sources, name), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain));

// What a pharmacy does not pick from a shelf.
const notDispensed = /^invalid|homeopathic|allergen|vaccine|pollen|\bcell|contrast|radio|herbal|tincture|imaging|antivenom/i;

const moieties = new Map();
for (const [code, name] of rows('vtm.csv')) if (!notDispensed.test(name) && !name.includes(',')) moieties.set(name.toLowerCase(), { code, name });

/** The substance that a product's name begins with: the longest that there is. */
const moietyOf = (product) => {
  const words = product.toLowerCase().split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const found = moieties.get(words.slice(0, count).join(' '));
    if (found) return found;
  }
  return null;
};

const strength = String.raw`[\d.]+(?:mg|micrograms?|g|unit|units|%)(?:\/(?:[\d.]+)?(?:ml|hour|hours|dose))?`;
const product = new RegExp(String.raw`^\S.*? ${strength} [a-z][a-z -]*$`);
const found = new Map();
const add = (name, code, system) => {
  const moiety = moietyOf(name);
  // One substance, one strength, one form: what a shelf has a place for. SNOMED's own names end in the singular.
  const isPlain = product.test(name) && !/,| \/ | \+ | and | oral (tablet|capsule)$|\d (mg|micro)/.test(name);
  if (moiety && isPlain && !found.has(name.toLowerCase()))
    found.set(name.toLowerCase(), { name, code, system, moiety: moiety.name });
};

for (const [code, name] of rows('dmd_products_highrisk.csv')) if (!name.includes('(')) add(name, code, 'dm+d VMP');

for (const [code, name, otherCode, , otherName] of rows('formulation_swaps.csv')) {
  add(name, code, 'BNF');
  add(otherName, otherCode, 'BNF');
}

// Tablets and capsules as the prescribing data shortens them: "Bisoprolol Fumar_Tab 2.5mg".
const forms = { Tab: 'tablets', Cap: 'capsules' };
const releases = { 'M/R': 'modified-release ', 'E/C': 'gastro-resistant ' };
const units = { mg: 'mg', mcg: 'microgram', g: 'g' };
const shortened = /^([A-Z][a-z]+(?:-[A-Za-z]+)?)(?: [A-Z][A-Za-z]{1,9})?_(Tab|Cap) ([\d.]+)(mg|mcg|g)(?: (M\/R|E\/C))?$/;
for (const [code, name] of rows('bnf_presentations_from_epd_sample.csv')) {
  const [, substance, form, amount, unit, release] = shortened.exec(name) ?? [];
  // Where the tenth and eleventh letters of the code are AA, the product is the generic one.
  if (code.slice(9, 11) === 'AA' && substance && moieties.has(substance.toLowerCase()))
    add(`${substance} ${amount}${units[unit]} ${releases[release] ?? ''}${forms[form]}`, code, 'BNF');
}

const used = new Set([...found.values()].map(({ moiety }) => moiety));
const all = [
  ...[...moieties.values()].map(({ code, name }) => ({ name, code, system: 'dm+d VTM', moiety: name })),
  ...found.values(),
].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
writeFileSync(
  join(import.meta.dirname, 'medicines.csv'),
  `name,moiety,system,code\n${all.map((one) => [one.name, one.moiety, one.system, one.code].join(',')).join('\n')}\n`,
);
console.log(`${all.length} names: ${found.size} products of ${used.size} substances, ${moieties.size} substances`);
