import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { systemScope } from '../../../platform/access/scope.ts';
import { createTestHttp } from '../../../platform/http/testing.ts';
import type { Keys } from '../../../platform/vault/keys.ts';
import { newSecret } from '../../../platform/vault/secret-address.ts';
import { fixedKeys } from '../../../platform/vault/testing.ts';
import { createVault } from '../../../platform/vault/vault.ts';
import { check } from '../../../taxonomy/index.ts';
import { type Box, open, seal } from '../../../ui/client/phone/box.ts';
import { passingKey } from '../../../ui/client/phone/phone-key.ts';
import {
  harms,
  hasWords,
  kinds,
  type Packet,
  purposes,
  type Reply,
  type Told,
  tellers,
} from '../../../ui/client/phone/story.ts';
import { northmoor, testRecording } from '../testing.ts';
import { answersOf } from './answers-of.ts';
import { findPhoneKey, publicPhoneKey } from './phone-keys.ts';

let world: Awaited<ReturnType<typeof testRecording>>;
let app: FastifyInstance;
before(async () => {
  world = await testRecording();
  app = createTestHttp({ modules: [world.recording.module] });
});
after(async () => {
  await app.close();
  await world.end();
});

const phone = await passingKey();
const someTold: Told = {
  words: 'The drip ran dry in the night.',
  kind: 'went-wrong',
  who: 'relative',
  where: 'The big hospital in Northmoor',
  when: '2026-11-03',
  harm: 'low',
  more: '',
  toldIn: 'pl',
};
const packetOf = (told: Partial<Told> = {}): Packet => ({
  v: 1,
  key: newSecret(),
  replyTo: phone.publicKey,
  told: { ...someTold, ...told },
});

const keyNow = async () => (await app.inject({ url: '/api/phone-key' })).json<{ kid: string; publicKey: string }>();
const sealed = async (packet: unknown) => {
  const { kid, publicKey } = await keyNow();
  return { kid, ...(await seal(publicKey, purposes.packet, packet)) };
};
const bring = (payload: object) => app.inject({ method: 'POST', url: '/api/sealed-records', payload });
const replyIn = async (answer: Awaited<ReturnType<typeof bring>>): Promise<Reply> => {
  assert.equal(answer.statusCode, 201, answer.body);
  return (await open(phone, purposes.reply, answer.json<{ reply: Box }>().reply)) as Reply;
};
const recordOf = async ({ receipt }: Reply) => {
  const key = await world.recording.openReceipt(receipt);
  assert.ok(key);
  const [record] = await world.recording.read(systemScope, [key]);
  assert.ok(record);
  return record;
};
const howMany = async (): Promise<number> => {
  const { rows } = await world.owner.query<{ n: number }>('select count(*)::integer as n from record');
  return rows[0]?.n ?? -1;
};

describe('a story that was told without a signal', () => {
  it('becomes a record like any other, and only the phone that told it reads the receipt', async () => {
    const answer = await bring(await sealed(packetOf({ words: 'Nurse Jane Okafor hung no new bag.' })));
    const reply = await replyIn(answer);
    assert.match(reply.receipt, /^\d{16}$/);
    assert.ok(!answer.body.includes(reply.receipt));
    const record = await recordOf(reply);
    assert.equal(record.reporterKind, 'public');
    assert.equal(record.toldIn, 'pl');
    assert.equal(record.authorAccountId, null);
    assert.deepEqual(record.answers, {
      EventType: 'incident',
      Description: "Nurse [nurse's name] hung no new bag.",
      ReporterType: '2',
      LocationKnown: 'y',
      OrganisationOther: 'The big hospital in Northmoor',
      IncidentOccurredToday: 'n',
      ApproximateDate: '2026-11-03',
      patients: [{ PhysicalHarm: '4' }],
    });
  });

  it('arrives once, however often and by whomever it is brought, and each hears of the same receipt', async () => {
    const packet = packetOf();
    const before = await howMany();
    // The same parcel twice, and the same story sealed anew: side by side, and one after the other.
    const parcels = [await sealed(packet), await sealed(packet)];
    const together = await Promise.all([...parcels, ...parcels].map(bring));
    const again = await bring(parcels[0] ?? {});
    const replies = await Promise.all([...together, again].map(replyIn));
    assert.equal(new Set(replies.map(({ receipt }) => receipt)).size, 1);
    assert.equal(await howMany(), before + 1);
  });

  it('is still known when the phone comes out of its drawer a year later, on a day that reads it differently', async (t) => {
    t.after(() => world.setNow('2026-11-21T14:03:27.123Z'));
    const packet = packetOf({ when: '2026-11-22' });
    const before = await howMany();
    const first = await replyIn(await bring(await sealed(packet)));
    for (const later of ['2026-11-22T10:00:00Z', '2026-11-24T10:00:00Z', '2027-11-21T10:00:00Z']) {
      world.setNow(later);
      for (const { name, run } of world.recording.module.jobs) if (name === 'recording.remove-expired') await run({});
      assert.deepEqual(await replyIn(await bring(await sealed(packet))), first, later);
    }
    assert.equal(await howMany(), before + 1);
  });

  it('counts as told in English where it says another language than ours', async () => {
    for (const toldIn of ['abcd', 'en-a', 'de-12', 'tlh', ''])
      assert.equal(
        (await recordOf(await replyIn(await bring(await sealed(packetOf({ toldIn })))))).toldIn,
        'en',
        toldIn,
      );
  });

  it('is taken whatever it says: what is no answer to a question of today is said in the story', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }).filter(hasWords);
    const anyTold = fc.record<Told>({
      words: words.map((text) => text.toWellFormed().replaceAll('\0', '')).filter(hasWords),
      kind: fc.constantFrom(...kinds),
      who: fc.constantFrom(...tellers),
      where: fc.string({ maxLength: 300 }),
      when: fc.oneof(fc.constantFrom('', '2026-11-21', '2026-02-31', '2031-01', '0000-00', '2025-07'), fc.string()),
      harm: fc.constantFrom(...harms),
      more: fc.string({ maxLength: 400 }),
      toldIn: fc.constantFrom('en', 'pl', 'en-x-easy'),
    });
    const today = '2026-11-21';
    fc.assert(
      fc.property(anyTold, (told) => {
        const { answers, reporterKind } = answersOf(world.taxonomy, told, today);
        const checked = check(world.taxonomy, answers, { complete: true, today, audience: reporterKind });
        assert.ok(checked.ok, JSON.stringify(checked));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a day that cannot be, in words, and takes today, a day and a month as they were meant', () => {
    const answers = (when: string) => answersOf(world.taxonomy, { ...someTold, when }, '2026-11-21').answers;
    const daysIn = (when: string) => [answers(when).IncidentOccurredToday, answers(when).ApproximateDate];
    assert.deepEqual(daysIn('2026-11-21'), ['y', undefined]);
    assert.deepEqual(daysIn('2026-11-20'), ['n', '2026-11-20']);
    assert.deepEqual(daysIn('2026-10'), ['u', '2026-10']);
    assert.deepEqual(daysIn(''), [undefined, undefined]);
    assert.deepEqual(daysIn('2036-11-20'), [undefined, undefined]);
    assert.match(
      String(answers('2036-11-20').Description),
      /^The drip ran dry in the night\.\n\n\(When: 2036-11-20\)$/,
    );
  });

  it('asks of good care and a near miss what they need, and no more', () => {
    const near = answersOf(world.taxonomy, { ...someTold, kind: 'near-miss', who: 'staff' }, '2026-11-21');
    assert.equal(near.reporterKind, 'staff');
    assert.deepEqual(near.answers.patients, [{ PhysicalHarm: '5', PsychologicalHarm: '4' }]);
    const good = answersOf(world.taxonomy, { ...someTold, kind: 'good-care', harm: 'severe' }, '2026-11-21');
    assert.equal(good.answers.HowFutureOccurrence, undefined);
    assert.equal(good.answers.patients, undefined);
  });
});

describe('what does not open', () => {
  const codeOf = async (payload: object) => {
    const answer = await bring(payload);
    return [answer.statusCode, answer.json().code];
  };

  it('is told apart: a key that we do not have, and a box that is broken or holds something else', async () => {
    const before = await howMany();
    const good = await sealed(packetOf());
    assert.deepEqual(await codeOf({ ...good, kid: '0'.repeat(16) }), [422, 'phone-key-unknown']);
    const unreadable = [
      { ...good, box: `A${good.box.slice(1)}` },
      { ...good, box: good.box.slice(0, -4) },
      { ...good, iv: 'A'.repeat(16) },
      { ...good, epk: 'A'.repeat(87) },
      { ...good, epk: phone.publicKey },
      await sealed('a story'),
      await sealed({ ...packetOf(), v: 2 }),
      await sealed({ ...packetOf(), key: 'short' }),
      await sealed({ ...packetOf(), replyTo: 'A'.repeat(87) }),
      await sealed(packetOf({ words: ' \0\u0007\ud800'.slice(0, 3) })),
      await sealed({ ...packetOf(), told: { ...someTold, Organisation: northmoor } }),
    ];
    for (const payload of unreadable) assert.deepEqual(await codeOf(payload), [422, 'box-unreadable']);
    assert.equal(await howMany(), before);
  });

  it('is refused at the door where it is not even a parcel', async () => {
    const good = await sealed(packetOf());
    for (const payload of [{}, { ...good, more: 'x' }, { ...good, kid: 'RX1' }, { ...good, box: 'a b' }])
      assert.equal((await bring(payload)).statusCode, 422);
    assert.equal((await bring({ ...good, box: 'A'.repeat(330_000) })).statusCode, 413);
  });

  it('is not the longest story that there may be, in letters of four bytes', async () => {
    const packet = packetOf({ words: '😀'.repeat(50_000), more: '😀'.repeat(5_000), kind: 'good-care' });
    const parcel = await sealed(packet);
    const reply = await replyIn(await bring(parcel));
    assert.equal([...String((await recordOf(reply)).answers.Description)].length, 50_000);
  });
});

describe('the key for phones', () => {
  /** As after a renewal: the newest is used once every process knows it. */
  const renewed = (usedFrom: string): Keys => {
    const before = fixedKeys(Buffer.alloc(32, 3));
    return {
      ...before,
      versions: (purpose) => [
        { version: 2, key: Buffer.alloc(32, 9), usedFrom: new Date(usedFrom) },
        ...before.versions(purpose),
      ],
    };
  };

  it('is the same in every process, and changes with a renewal once all know of it; the former still opens', async () => {
    const { db, clock, vault } = world;
    const soon = createVault(db, renewed('2026-11-21T23:00:00Z'), clock);
    const now = createVault(db, renewed('2026-11-21T01:00:00Z'), clock);
    const first = publicPhoneKey(vault);
    assert.deepEqual(publicPhoneKey(createVault(db, fixedKeys(Buffer.alloc(32, 3)), clock)), first);
    assert.deepEqual(publicPhoneKey(soon), first);
    const second = publicPhoneKey(now);
    assert.notEqual(second.kid, first.kid);
    for (const given of [first, second]) {
      const key = await findPhoneKey(now, given.kid);
      assert.ok(key);
      assert.equal(await open(key, 'test', await seal(given.publicKey, 'test', 'hers')), 'hers');
    }
    assert.ok(await findPhoneKey(soon, second.kid), 'whoever has it from another process is understood here');
    assert.equal(await findPhoneKey(vault, second.kid), null);
  });
});
