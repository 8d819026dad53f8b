import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkOne, createHarm } from './fuzz.ts';
import { deidentify } from './index.ts';

/** A million of them: `npm run bench -- deidentify --fuzz 1000000`. */
const strings = Number(process.env.CAIRN_FUZZ ?? 6_000);

it('spans are right, nothing else changes and hiding twice changes nothing, whatever the string', () => {
  const next = createHarm(20261122);
  for (let at = 0; at < strings; at += 1) checkOne(next());
});

/** Each troublesome sign, and what each recogniser waits for. */
const units = [
  ..."a|A|Aa |é|1|1 |0|07|9 |-|a-|.|. |,|, |/|1/|@|a@|a.|a_|www.|http://|[|[name|[name] |(|\"|“A |'|O'|J. |Mr A|dr |dob |born on |nhs no |hosp no |gmc |ref |log 7 of 1/1 |flat 1, |1 A |A A Road |A, ".split(
    '|',
  ),
  ..."address: |lives in A |lives at 1 |at 7 A |Ty A |Heol A |works at A |plays for A & |pupil at |tesco |Ltd |2 Rifles |St A's Primary |username |posts as a1 |at dot com |slash a |oh |double |AB1|AB12 |ward 7 |bed 3 |aged 93 |smith, john |may |3rd of |van der |A and ".split(
    '|',
  ),
  '\u200b',
  'a\u200b',
  '\u0301',
  '\u202e',
  '\u00a0',
  '\ud83d',
  '😀',
  '\uffff',
  '\n',
  '\r\n',
  'Ѕ',
  '𝐉',
  'س ',
  '李',
  '٩',
];

const leastMs = (text: string): number =>
  Math.min(
    ...[1, 2].map(() => {
      const { user } = process.cpuUsage();
      deidentify(text);
      return (process.cpuUsage().user - user) / 1000;
    }),
  );

it('twice the text takes about twice the time, whatever it is made of', () => {
  const length = 12_000;
  deidentify('Priya '.repeat(2_000));
  for (const unit of units) {
    const once = unit.repeat(Math.ceil(length / unit.length));
    const short = Math.max(leastMs(once), 4);
    const long = leastMs(once.repeat(4));
    assert.ok(long < 10 * short, `four times as many ${JSON.stringify(unit)} take ${long} ms instead of ${short} ms`);
  }
});

it('a line of a million characters takes seconds at most', () => {
  for (const unit of ['a', 'Aa ', '1 ', 'Dr A B. ', '\u0301', '7 Ropewalk, ']) {
    const took = leastMs(unit.repeat(Math.ceil(1_000_000 / unit.length)));
    assert.ok(took < 30_000, `${JSON.stringify(unit)}: ${took} ms`);
  }
});
