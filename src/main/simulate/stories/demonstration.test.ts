// What whoever signs in to a demonstration finds, on any day on which it is set up.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysBetween, plusDays } from './calendar.ts';
import type { Harm } from './endings.ts';
import type { PlaceKind } from './places.ts';
import { type SimulatedRecord, simulate } from './simulate.ts';

const closing = /^(close|mark-duplicate|withdraw)$/;
const isOpen = ({ past }: SimulatedRecord): boolean => !closing.test(past.at(-1)?.action ?? '');
const isAtFirst = (kind: PlaceKind) => (record: SimulatedRecord) =>
  record.place?.kind === kind && record.place.rank === 0;
const codeOf: Readonly<Partial<Record<Harm, string>>> = { fatal: '1', severe: '2' };
const hasHarm = ({ answers }: SimulatedRecord, harm: Harm): boolean =>
  JSON.stringify(answers.patients ?? []).includes(`"PhysicalHarm":"${codeOf[harm]}"`);

for (const until of ['2026-11-21', '2027-02-10', '2027-04-15']) {
  describe(`a demonstration set up on ${until}`, () => {
    const records = [...simulate({ events: 3_000, seed: 1, until })];
    const open = records.filter(isOpen);

    it('has closed what is old: hardly any of more than half a year is open, and none has stood still for long', () => {
      const old = open.filter(({ recordedOn }) => recordedOn < plusDays(until, -183));
      assert.ok(old.length <= 8, `${old.length} are open`);
      for (const { past, recordedOn } of open) {
        const lastMoved = past.at(-1)?.takenOn ?? recordedOn;
        assert.ok(daysBetween(lastMoved, until) <= 60, `stood still since ${lastMoved}`);
      }
    });

    it('has severe harm and a death that the trust is looking at now, and enough to do for a pharmacy', () => {
      const atTrust = open.filter(isAtFirst('acute-trust'));
      assert.ok(atTrust.length >= 15, `${atTrust.length} open at the trust`);
      assert.ok(atTrust.filter((record) => hasHarm(record, 'severe')).length >= 2);
      assert.ok(atTrust.some((record) => hasHarm(record, 'fatal')));
      const atPharmacy = open.filter(isAtFirst('pharmacy')).length;
      assert.ok(atPharmacy >= 6 && atPharmacy <= 18, `${atPharmacy} open at the pharmacy`);
    });

    it('does not thin out towards its end', () => {
      const months = new Map<string, number>();
      for (const { recordedOn } of records.filter(isAtFirst('acute-trust')))
        months.set(recordedOn.slice(0, 7), (months.get(recordedOn.slice(0, 7)) ?? 0) + 1);
      const lastYear = [...months.values()].slice(-13, -1);
      const mean = lastYear.reduce((sum, count) => sum + count, 0) / lastYear.length;
      assert.ok((lastYear.at(-1) ?? 0) > mean * 0.6, lastYear.join(' '));
    });
  });
}
