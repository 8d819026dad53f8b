import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { check, loadTaxonomy } from '../../../taxonomy/index.ts';
import { plusDays } from './calendar.ts';
import { type SimulatedRecord, simulate } from './simulate.ts';

const until = '2026-11-20';
const count = 20_000;

const storyOf = ({ answers }: SimulatedRecord): string => String(answers.Description);
const harmOf = ({ answers }: SimulatedRecord): string | undefined => {
  const [patient] = (answers.patients ?? []) as readonly Record<string, string>[];
  return patient?.PhysicalHarm;
};

let records: readonly SimulatedRecord[];
before(() => {
  records = [...simulate({ events: count, seed: 7, until })];
});

const share = (is: (record: SimulatedRecord) => boolean, among = records): number =>
  among.filter(is).length / among.length;

const near = (actual: number, expected: number, within: number): void =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not within ${within} of ${expected}`);

describe('the invented records', () => {
  it('are the same for the same seed, and others for another', () => {
    const again = (seed: number) => [...simulate({ events: 300, seed, until })];
    assert.deepEqual(again(5), again(5));
    assert.notDeepEqual(again(5).map(storyOf), again(6).map(storyOf));
  });

  it('are all accepted by the questions, as complete answers of the one who tells', () => {
    const taxonomy = loadTaxonomy();
    const refused = records.flatMap(({ answers, audience, number }) => {
      const checked = check(taxonomy, answers, { complete: true, today: until, audience });
      return checked.ok ? [] : [{ number, errors: checked.errors }];
    });
    assert.deepEqual(refused, []);
  });

  it('are of the kinds and with the harm that real ones have', () => {
    const ofType = (type: string) => records.filter(({ answers }) => answers.EventType === type);
    for (const [type, expected, within] of [
      ['incident', 0.93, 0.01],
      ['good-care', 0.03, 0.006],
      ['risk', 0.03, 0.006],
      ['outcome', 0.01, 0.004],
    ] as const)
      near(ofType(type).length / records.length, expected, within);
    const incidents = ofType('incident');
    for (const [physicalHarm, expected, within] of [
      ['5', 0.7, 0.02],
      ['4', 0.25, 0.02],
      ['3', 0.04, 0.007],
      ['2', 0.007, 0.003],
      ['1', 0.004, 0.002],
    ] as const)
      near(incidents.filter((record) => harmOf(record) === physicalHarm).length / incidents.length, expected, within);
  });

  it('come from patients and families as well as from staff, in all settings', () => {
    near(
      share(({ audience }) => audience === 'public'),
      0.24,
      0.02,
    );
    assert.equal(new Set(records.map(({ setting }) => setting)).size, 14);
    near(
      share(({ place }) => place === null),
      0.024,
      0.008,
    );
  });

  it('come in over four years, more each year, fewer on Sundays, none in the future', () => {
    const days = records.map(({ recordedOn }) => recordedOn);
    assert.deepEqual(days, days.toSorted());
    assert.ok((days.at(-1) ?? '') <= until);
    const inYear = (back: number) =>
      share(
        ({ recordedOn }) =>
          recordedOn > plusDays(until, -365 * (back + 1)) && recordedOn <= plusDays(until, -365 * back),
      );
    assert.ok(inYear(0) > inYear(3) * 1.2);
    const onWeekday = (day: number) => share(({ recordedOn }) => new Date(recordedOn).getUTCDay() === day);
    assert.ok(onWeekday(0) < onWeekday(2) * 0.75);
  });

  it('have three clusters in them', () => {
    const tells = (words: RegExp) => records.filter((record) => words.test(storyOf(record)));
    const pens = tells(/\blentara\b/i);
    assert.ok(pens.length > 40 && pens.every(({ recordedOn }) => recordedOn >= plusDays(until, -75)));
    const pumps = tells(/\bhalden\b/i);
    assert.ok(pumps.length > 40 && pumps.every(({ recordedOn }) => recordedOn >= plusDays(until, -400)));
    const upgrade = tells(/\btarn\b/i).filter(({ place }) => place !== null);
    assert.ok(upgrade.length > 20 && upgrade.every(({ place }) => place?.rank === 1));
  });

  it('tell now and then of what somebody else has told before, at the same place', () => {
    const second = records.flatMap(({ number, past, place }) => {
      const original = past.find(({ action }) => action === 'mark-duplicate')?.originalNumber;
      return original === undefined ? [] : [{ number, original, place }];
    });
    near(second.length / count, 0.0135, 0.004);
    for (const { number, original, place } of second) {
      assert.ok(original < number);
      const first = records[original];
      assert.notEqual(storyOf(records[number] as SimulatedRecord), storyOf(first as SimulatedRecord));
      if (place && first?.place) assert.deepEqual(place, first.place);
    }
  });

  it('have pasts that end on or before the last day, old ones nearly all with an answer', () => {
    for (const { past, recordedOn } of records) {
      const days = past.map(({ takenOn }) => takenOn);
      assert.deepEqual(days, days.toSorted());
      assert.ok(days.every((day) => day >= recordedOn && day <= until));
    }
    const old = records.filter(({ recordedOn }) => recordedOn < plusDays(until, -400));
    const isClosed = ({ past }: SimulatedRecord) => /^(close|mark-duplicate)$/.test(past.at(-1)?.action ?? '');
    near(share(isClosed, old), 0.97, 0.015);
    const fresh = records.filter(({ recordedOn }) => recordedOn > plusDays(until, -4));
    assert.ok(share(({ past }) => past.length === 0, fresh) > 0.6);
  });
});

/** The register has entries that are called so. */
const ordinaryWords = new Set([
  'tissue viability',
  'urology clinic',
  'our pharmacy',
  'the surgery',
  'the clinic',
  'home treatment team',
  'one call',
  'hepatitis c clinic',
]);

describe('the stories', () => {
  const shingles = (text: string): ReadonlySet<string> => {
    const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
    return new Set(words.slice(0, Math.max(0, words.length - 3)).map((_, at) => words.slice(at, at + 4).join(' ')));
  };
  const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
    const shared = [...one].filter((shingle) => other.has(shingle)).length;
    return shared === 0 ? 0 : shared / (one.size + other.size - shared);
  };

  it('are as long as people make them: eight words, or four hundred', () => {
    const lengths = records.map((record) => storyOf(record).split(/\s+/).length);
    assert.ok(lengths.filter((length) => length <= 8).length > count * 0.02);
    assert.ok(lengths.filter((length) => length > 250).length > count * 0.003);
    assert.ok(Math.max(...lengths) > 380);
  });

  it('begin and go on in many ways', () => {
    const some = records.slice(0, 3_000).map(storyOf);
    const openings = new Set(some.map((story) => story.split(/\s+/).slice(0, 6).join(' ')));
    assert.ok(openings.size > some.length * 0.5, `${openings.size} openings`);
    assert.ok(new Set(some).size > some.length * 0.95);
    const sets = some.map(shingles);
    const pairs = Array.from({ length: 20_000 }, (_, at) => [sets[at % 3_000], sets[(at * 7_919 + 13) % 3_000]]);
    const mean = pairs.reduce((sum, [one, other]) => sum + overlap(one ?? new Set(), other ?? new Set()), 0) / 20_000;
    assert.ok(mean < 0.02, `mean overlap ${mean}`);
  });

  it('have nothing of their making left in them', () => {
    for (const record of records) {
      const texts = [storyOf(record), ...record.past.flatMap(({ text = 'none' }) => text)];
      for (const text of texts) assert.doesNotMatch(text, /[{}|$]|undefined|NaN|\s$|^\s| {2}/);
    }
  });

  it('are typed in several ways', () => {
    const stories = records.map(storyOf);
    const shareOf = (is: RegExp) => stories.filter((story) => is.test(story)).length / count;
    assert.ok(shareOf(/^[^A-Z]*$/) > 0.1, 'without capitals');
    assert.ok(shareOf(/^[^a-z]+$/) > 0.001, 'in capitals');
    assert.ok(shareOf(/\bpt\b/) > 0.05, 'clipped');
    assert.ok(shareOf(/!!/) > 0.005, 'angry');
  });

  it('give only numbers that nobody has', () => {
    const text = records.map(storyOf).join('\n');
    const phones = text.match(/\b0\d{3,4}[ ]?\d{3}[ ]?\d{3}\b/g) ?? [];
    assert.ok(phones.length > 200);
    for (const phone of phones) assert.match(phone.replaceAll(' ', ''), /^(07700900|01632960)\d{3}$/);
    const nhsNumbers = text.match(/\b\d{3} ?\d{3} ?\d{4}\b/g) ?? [];
    assert.ok(nhsNumbers.length > 100);
    for (const number of nhsNumbers) {
      const digits = [...number.replaceAll(' ', '')].map(Number);
      const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
      assert.equal((11 - (sum % 11)) % 11, digits[9]);
      assert.match(number, /^999/);
    }
    for (const email of text.match(/\S+@\S+/g) ?? []) assert.match(email, /@example\.org[.,!)]*$/i);
  });

  it('name no organisation of the register, and nobody whom the newspapers know', () => {
    const csv = readFileSync(new URL('../../../../data/ods/organisations.csv', import.meta.url), 'utf8');
    const names = new Set(
      csv
        .split('\n')
        .slice(1)
        .map((line) => (/^[^,]*,(?:"([^"]+)"|([^,]+))/.exec(line)?.slice(1).find(Boolean) ?? '').toLowerCase())
        .filter((name) => name.includes(' ')),
    );
    assert.ok(names.size > 10_000);
    const mentioned = new Set<string>();
    for (const record of records.slice(0, 5_000)) {
      const words =
        storyOf(record)
          .toLowerCase()
          .match(/[a-z0-9'&]+/g) ?? [];
      for (let at = 0; at < words.length; at += 1)
        for (let length = 2; length <= 5; length += 1) {
          const name = words.slice(at, at + length).join(' ');
          if (names.has(name)) mentioned.add(name);
        }
      assert.doesNotMatch(storyOf(record), /\b(shipman|letby|allitt|bawa-garba|paterson|stafford hospital)\b/i);
    }
    assert.deepEqual(
      [...mentioned].filter((name) => !ordinaryWords.has(name) && !name.startsWith('dr ')),
      [],
    );
  });
});
