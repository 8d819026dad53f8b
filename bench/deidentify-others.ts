// The hand-marked stories side by side: this engine, name lists alone, and two packages that find personal data. The packages are no part of this
// repository: `npm install --no-save compromise@14.17.0 @openredaction/openredaction@1.0.4` (MIT, both) first, or name the folder that has them.
// `node bench/deidentify-others.ts [--packages FOLDER] [--presidio FILE]`, FILE being records of Microsoft's presidio-research (MIT).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { figuresOf } from '../src/methods/deidentify/gold/figures.ts';
import { type Finder, readStories, type Story } from '../src/methods/deidentify/gold/score.ts';
import { deidentify } from '../src/methods/deidentify/index.ts';
import { anyFirst, bits } from '../src/methods/deidentify/lexicon.ts';
import { loadLexicon } from '../src/methods/deidentify/lists.ts';
import { tokensOf } from '../src/methods/deidentify/names/tokens.ts';
import { openPage } from '../src/methods/deidentify/page.ts';
import type { Span, SpanType } from '../src/methods/deidentify/span.ts';

const { values } = parseArgs({ options: { packages: { type: 'string' }, presidio: { type: 'string' } } });
const require = createRequire(
  values.packages === undefined ? import.meta.url : resolve(values.packages, 'package.json'),
);

/** Spans in code units, told in code points. */
const inPoints = (text: string, spans: readonly Span[]): readonly Span[] => {
  const pointAt = (unit: number): number => Array.from(text.slice(0, unit)).length;
  return spans.map(({ start, end, type }) => ({ start: pointAt(start), end: pointAt(end), type }));
};

const lexicon = loadLexicon();
/** Every word that a list has as a name and none as a word. */
const listsAlone: Finder = (text) => {
  const { page, toOriginal } = openPage(text);
  const named = tokensOf(page, lexicon).filter(
    (token) => token.bits & (anyFirst | bits.last | bits.rare) && !(token.bits & (bits.word | bits.stop)),
  );
  return {
    spans: inPoints(
      text,
      named.map(({ start, end }) => toOriginal({ start, end, type: 'name' as const })),
    ),
  };
};

const byCompromise = (): Finder => {
  const nlp = require('compromise');
  return (text) => {
    const read = nlp(text);
    const views = [read.people(), read.emails(), read.phoneNumbers(), read.urls(), read.atMentions()];
    const spans = views.flatMap((view): readonly Span[] =>
      view.json({ offset: true }).map(({ offset }: { offset: { start: number; length: number } }) => ({
        start: offset.start,
        end: offset.start + offset.length,
        type: 'name',
      })),
    );
    return { spans: inPoints(text, spans) };
  };
};

const byOpenRedaction = async (): Promise<Finder> => {
  const { OpenRedaction } = await import(require.resolve('@openredaction/openredaction'));
  const shield = new OpenRedaction({ includeNames: true });
  const cache = new Map<string, readonly Span[]>();
  const detect = async (text: string): Promise<void> => {
    const { detections } = await shield.detect(text);
    const spans = detections.map(({ position: [start, end] }: { position: [number, number] }) => ({
      start,
      end,
      type: 'name',
    }));
    cache.set(text, inPoints(text, spans));
  };
  for (const { text } of stories) await detect(text);
  return (text) => ({ spans: cache.get(text) ?? [] });
};

const typeOfPresidio: Readonly<Record<string, SpanType>> = {
  PERSON: 'name',
  STREET_ADDRESS: 'address',
  PHONE_NUMBER: 'phone',
  EMAIL_ADDRESS: 'email',
  DOMAIN_NAME: 'link',
  IP_ADDRESS: 'link',
  ZIP_CODE: 'postcode',
  CREDIT_CARD: 'other-number',
  IBAN_CODE: 'other-number',
  US_SSN: 'other-number',
  US_DRIVER_LICENSE: 'other-number',
  DATE_TIME: 'date',
};

type PresidioRecord = {
  readonly full_text: string;
  readonly spans: readonly {
    readonly entity_type: string;
    readonly start_position: number;
    readonly end_position: number;
  }[];
};

/** What is of no type of ours may be hidden or left. */
const readPresidio = (file: string): readonly Story[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as readonly PresidioRecord[]).map(({ full_text: text, spans }) => {
    const all = spans.map(({ entity_type, start_position: start, end_position: end }) => ({
      type: typeOfPresidio[entity_type],
      start,
      end,
    }));
    return {
      text,
      spans: inPoints(
        text,
        all.filter((span): span is Span => span.type !== undefined && span.type !== 'date'),
      ),
      either: inPoints(
        text,
        all
          .filter(({ type }) => type === undefined || type === 'date')
          .map((span) => ({ ...span, type: 'name' as const })),
      ),
    };
  });

const stories =
  values.presidio === undefined
    ? readStories(readFileSync(new URL('../src/methods/deidentify/gold/uk.txt', import.meta.url), 'utf8'))
    : readPresidio(values.presidio);

const engines: readonly (readonly [name: string, make: () => Finder | Promise<Finder>])[] = [
  ['cairn', () => deidentify],
  ['name lists alone', () => listsAlone],
  ['compromise 14.17.0', byCompromise],
  ['@openredaction/openredaction 1.0.4', byOpenRedaction],
];
for (const [name, make] of engines) {
  let find: Finder;
  try {
    find = await make();
  } catch (error) {
    process.stderr.write(`${name} is left out: ${error instanceof Error ? error.message.split('\n', 1)[0] : error}\n`);
    continue;
  }
  const { all, types, falselyHidden } = figuresOf(stories, find);
  const brief = Object.fromEntries(
    Object.entries(types).map(([type, { whole }]) => [type, `${whole.hits}/${whole.all}`]),
  );
  console.log(
    JSON.stringify({
      name,
      whole: all.whole,
      characters: all.characters.share,
      precision: all.precision.share,
      names: types.name,
      types: brief,
      falselyHidden,
    }),
  );
}
