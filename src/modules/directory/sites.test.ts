import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { scopeOf } from '../../platform/access/scope-of.ts';
import { someone } from '../../platform/access/testing.ts';
import { testAudit } from '../../platform/audit/testing.ts';
import type { Clock } from '../../platform/clock.ts';
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts';
import { createDirectory, type Directory } from './directory.ts';
import { insertSite, updateSite } from './sql/sites.ts';

let minutes = 0;
const clock: Clock = { now: () => new Date(Date.UTC(2026, 10, 21, 10, minutes)), today: () => '2026-11-21' };
const north = someone('organisation-administrator', 'XN1');
const south = someone('organisation-administrator', 'XS1');

let database: TestDatabase;
let directory: Directory;
let elsewhere: Directory;
before(async () => {
  database = await testDatabase();
  await database.owner.query(
    `insert into organisation (code, name, kind, address, town, postcode, is_open)
     values ('XN1', 'Northmoor Hospitals', 'trust', '', 'Northmoor', 'ZZ1 1AA', true),
            ('XS1', 'Southmere Hospitals', 'trust', '', 'Southmere', 'ZZ2 2BB', true)`,
  );
  await database.owner.query(`insert into directory_edition (edition, loaded_at) values ('one', now())`);
  const options = { db: database.db, audit: testAudit(clock), clock };
  directory = createDirectory(options);
  elsewhere = createDirectory(options);
});
after(() => database.drop());

const add = async (name: string, postcode = '') => {
  const site = await directory.sites.add(north, 'XN1', { name, postcode });
  assert.ok(site.ok, JSON.stringify(site));
  return site.value;
};
const codes = async (asked: Directory, words: string) => (await asked.find(words)).map(({ code }) => code);

describe('a site', () => {
  it('is found by its name at once where it was added, and within a minute in every other process', async () => {
    assert.deepEqual(await codes(elsewhere, 'kestrel wing'), []);
    await add('Kestrel Wing');
    const [found] = await directory.find('kestrel wing');
    assert.deepEqual([found?.code, found?.matched], ['XN1', 'Kestrel Wing']);
    assert.deepEqual(await codes(elsewhere, 'kestrel wing'), []);
    minutes += 1;
    assert.deepEqual(await codes(elsewhere, 'kestrel wing'), ['XN1']);
  });

  it('is found by its own postcode, however it was typed', async () => {
    const site = await add('Heron House', ' yo99 1zz');
    assert.equal(site.postcode, 'YO99 1ZZ');
    assert.deepEqual(await codes(directory, 'yo991zz'), ['XN1']);
  });

  it('leads nobody astray once it is closed, and is found again when it is opened', async () => {
    const { siteId, name, postcode } = await add('Plover Clinic');
    assert.ok((await directory.sites.change(north, siteId, { name, postcode, isOpen: false })).ok);
    assert.deepEqual(await codes(directory, 'plover clinic'), []);
    assert.ok((await directory.sites.change(north, siteId, { name, postcode, isOpen: true })).ok);
    assert.deepEqual(await codes(directory, 'plover clinic'), ['XN1']);
  });

  it('has a name that no other site of the organisation has, and a postcode that is one', async () => {
    const { siteId, postcode } = await add('Dunlin Unit');
    const faults = async (name: string, typed: string) => {
      const done = await directory.sites.add(north, 'XN1', { name, postcode: typed });
      return done.ok ? [] : done.failure.fields.map(({ field }) => field);
    };
    assert.deepEqual(await faults(' dunlin  UNIT ', ''), ['name']);
    assert.deepEqual(await faults('', 'nowhere'), ['name', 'postcode']);
    assert.deepEqual(await faults('12', ''), ['name']);
    const other = await add('Dunlin Annexe');
    const renamed = await directory.sites.change(north, other.siteId, { name: 'Dunlin Unit', postcode, isOpen: true });
    assert.equal(!renamed.ok && renamed.failure.fields[0]?.field, 'name');
    assert.ok((await directory.sites.change(north, siteId, { name: 'Dunlin unit', postcode, isOpen: true })).ok);
  });

  it('is noted in the audit when it is added and when it is changed', async () => {
    const { siteId, name, postcode } = await add('Curlew Ward');
    await directory.sites.change(north, siteId, { name, postcode, isOpen: false });
    const { rows } = await database.owner.query(
      `select action, organisation_code as code from audit where detail ->> 'siteId' = $1 order by action`,
      [siteId],
    );
    assert.deepEqual(rows, [
      { action: 'site.add', code: 'XN1' },
      { action: 'site.change', code: 'XN1' },
    ]);
  });
});

describe('the sites of an organisation', () => {
  it('are changed by nobody who does not look after it: the code says so where the database shows everything', async () => {
    const { owner } = database;
    const bare = createDirectory({ db: owner, audit: testAudit(clock), clock });
    const site = await add('Wigeon Block');
    for (const stranger of [south, someone('reviewer', 'XN1'), someone('auditor', 'XN1')]) {
      const added = await bare.sites.add(stranger, 'XN1', { name: 'Mine', postcode: '' });
      assert.equal(!added.ok && added.failure.code, 'not-allowed', stranger.role);
      const changed = await bare.sites.change(stranger, site.siteId, { ...site, name: 'Mine' });
      assert.equal(!changed.ok && changed.failure.code, 'not-found', stranger.role);
    }
    assert.ok((await bare.sites.of('XN1')).every(({ name }) => name !== 'Mine'));
  });

  it('are changed by nobody who does not look after it: the database says so where the code asks for nothing', async () => {
    const site = await add('Teal Block');
    for (const stranger of [south, someone('reviewer', 'XN1'), someone('auditor', 'XN1')]) {
      const scoped = database.db.as(scopeOf(stranger));
      await assert.rejects(
        scoped.transaction((tx) => insertSite(tx, { ...site, siteId: crypto.randomUUID(), name: 'Mine' })),
        /row-level security/,
      );
      assert.equal(await scoped.transaction((tx) => updateSite(tx, { ...site, name: 'Mine' })), false, stranger.role);
    }
  });
});
