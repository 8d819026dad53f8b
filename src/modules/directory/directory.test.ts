import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unplaced } from '../../platform/actor.ts';
import { testAudit } from '../../platform/audit/testing.ts';
import { fixedClock } from '../../platform/clock.ts';
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts';
import { createDirectory, type Directory } from './directory.ts';

const clock = fixedClock('2026-11-21T10:00:00Z');
let database: TestDatabase;
let directory: Directory;
let early: Directory;
let loaded = 0;
const progress: [number, number][] = [];

before(async () => {
  database = await testDatabase();
  directory = createDirectory({ db: database.db, audit: testAudit(clock), clock });
  early = createDirectory({ db: database.db, audit: testAudit(clock), clock });
  assert.deepEqual(await early.find('leeds'), []);
  loaded = await directory.load((done, total) => progress.push([done, total]));
});
after(() => database.drop());

test('the whole list is loaded, with progress up to its end', () => {
  assert.ok(loaded > 23_000);
  assert.deepEqual(progress[0], [0, loaded]);
  assert.deepEqual(progress.at(-1), [loaded, loaded]);
});

test('a process that was asked before there was a list answers as soon as another has loaded it', async () => {
  const [first] = await early.find('leeds general infirmary');
  assert.equal(first?.code, 'RR8');
});

test('a second start loads nothing', async () => {
  assert.equal(await createDirectory({ db: database.db, audit: testAudit(clock), clock }).load(), 0);
});

test('two processes that start together load the list once', async () => {
  const other = await testDatabase();
  try {
    const counts = await Promise.all(
      [1, 2].map(() => createDirectory({ db: other.db, audit: testAudit(clock), clock }).load()),
    );
    assert.deepEqual(counts.toSorted(), [0, loaded]);
  } finally {
    await other.drop();
  }
});

test('an organisation that a new edition corrects is corrected, and one that it no longer lists is closed but stays', async () => {
  const other = await testDatabase();
  try {
    await other.owner.query(
      `insert into organisation (code, name, kind, address, town, postcode, is_open)
       values ('RR8', 'An older name', 'trust', '', '', '', true), ('XGONE', 'No longer listed', 'other', '', '', '', true)`,
    );
    const filled = createDirectory({ db: other.db, audit: testAudit(clock), clock });
    await filled.load();
    assert.equal((await filled.get('RR8'))?.name, 'Leeds Teaching Hospitals NHS Trust');
    assert.equal((await filled.get('XGONE'))?.isOpen, false);
    assert.equal((await filled.get(unplaced))?.isOpen, true);
  } finally {
    await other.drop();
  }
});

test('another process notices a new edition within a minute, and asks no more often', async () => {
  const other = await testDatabase();
  try {
    let now = Date.parse('2026-11-21T10:00:00Z');
    const waiting = createDirectory({
      db: other.db,
      audit: testAudit(clock),
      clock: { ...clock, now: () => new Date(now) },
    });
    await waiting.load();
    const firstName = async () => (await waiting.find('RR8'))[0]?.name;
    assert.equal(await firstName(), 'Leeds Teaching Hospitals NHS Trust');
    await other.owner.query(`update organisation set name = 'A newer name' where code = 'RR8'`);
    await other.owner.query(`update directory_edition set edition = 'newer'`);
    now += 59_000;
    assert.equal(await firstName(), 'Leeds Teaching Hospitals NHS Trust');
    now += 1_000;
    assert.equal(await firstName(), 'A newer name');
  } finally {
    await other.drop();
  }
});

test('a code gives its organisation, and an unknown one nothing', async () => {
  assert.deepEqual(await directory.get('A81001'), {
    code: 'A81001',
    name: 'The Densham Surgery',
    kind: 'gp-practice',
    address: 'The Health Centre, Lawson Street',
    town: 'Stockton on Tees',
    postcode: 'TS18 1HU',
    isOpen: true,
    pcnCode: 'U89141',
    icbCode: 'QHM',
    regionCode: 'Y63',
  });
  assert.equal(await directory.get('a81001; drop table organisation'), null);
});

test('a practice belongs to its network, its board and its region, smallest first', async () => {
  const areas = await directory.ancestors('A81001');
  assert.deepEqual(
    areas.map(({ name }) => name),
    ['Stockton PCN', 'NHS North East and North Cumbria Integrated Care Board', 'North East and Yorkshire'],
  );
  assert.deepEqual(await directory.ancestors(unplaced), []);
  assert.deepEqual(await directory.ancestors('nowhere'), []);
});

test('an area gives all that is within it', async () => {
  const network = await directory.within('U89141');
  assert.ok(network.some(({ code }) => code === 'A81001'));
  assert.ok(network.every(({ pcnCode }) => pcnCode === 'U89141'));
  const board = await directory.within('QHM');
  assert.ok(board.length > network.length && board.some(({ kind }) => kind === 'trust'));
  assert.deepEqual(await directory.within('nowhere'), []);
});

test('the place for records without a place is never offered as an answer', async () => {
  const found = [...(await directory.find('UNPLACED', 50)), ...(await directory.find('Place not known', 50))];
  assert.ok(found.every(({ code }) => code !== unplaced));
  assert.equal((await directory.get(unplaced))?.kind, 'unplaced');
});

test('no more are given than were asked for, and never more than fifty', async () => {
  assert.equal((await directory.find('surgery', 3)).length, 3);
  assert.equal((await directory.find('surgery', 1_000)).length, 50);
});
