import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CannotStart } from '../../platform/config/cannot-start.ts';
import { nations, waysIn } from './door.ts';
import { doorsFor } from './doors-for.ts';
import { doorsForWords } from './doors-for-words.ts';
import { readDoors } from './read-doors.ts';

describe('the doors that ship', () => {
  const doors = readDoors(null);

  for (const nation of nations)
    it(`lead somewhere in every nation: ${nation}`, () => {
      for (const { name, ways } of doors) assert.ok(waysIn(ways, nation).length > 0, name);
    });

  it('call 111 in the nations that have it', () => {
    const [emergency] = doors;
    assert.ok(emergency);
    const has111 = nations.filter((nation) =>
      waysIn(emergency.ways, nation).some((way) => 'tel' in way && way.tel === '111'),
    );
    assert.deepEqual(has111, ['england', 'wales', 'scotland']);
  });
});

describe("an operator's own doors", () => {
  let dir = '';
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'cairn-doors-'));
  });
  after(() => rm(dir, { recursive: true }));

  const file = async (text: string): Promise<string> => {
    const path = join(dir, 'doors.json');
    await writeFile(path, text);
    return path;
  };

  it('take the place of those that ship', async () => {
    const own = [{ name: 'complaint', ways: [{ tel: '01632 960 001', name: 'Northmoor patient advice' }] }];
    assert.deepEqual(readDoors(await file(JSON.stringify(own))), own);
  });

  it('are refused before anything starts where they lead nowhere, or to what is no page', async () => {
    const faulty = [
      '{',
      '[]',
      '[{"name":"complaint","ways":[]}]',
      '[{"name":"nowhere","ways":[{"tel":"999","name":"999"}]}]',
      '[{"name":"complaint","ways":[{"web":"javascript:alert(1)","name":"Here"}]}]',
      '[{"name":"complaint","ways":[{"tel":"call me","name":"Here"}]}]',
      '[{"name":"emergency","ways":[{"tel":"999","name":"999"}]},{"name":"emergency","ways":[{"tel":"111","name":"111"}]}]',
    ];
    for (const text of faulty) {
      const path = await file(text);
      assert.throws(
        () => readDoors(path),
        (error) => error instanceof CannotStart && /CAIRN_DOORS_FILE/.test(error.message),
        text,
      );
    }
    assert.throws(() => readDoors(join(dir, 'none.json')), CannotStart);
  });
});

describe('the answers of a record', () => {
  const cases: readonly (readonly [string, Parameters<typeof doorsFor>[0], readonly string[]])[] = [
    ['nothing special', { EventType: 'incident' }, []],
    ['a medicine', { EventType: 'incident', InvolvedAgents: ['4'] }, ['yellow-card']],
    ['a medicine that was named', { EventType: 'incident', DrugsInvolved: ['Codeine'] }, ['yellow-card']],
    ['a medicine given well', { EventType: 'good-care', DrugsInvolved: ['Codeine'] }, []],
    ['a death', { EventType: 'incident', patients: [{ PhysicalHarm: '1' }] }, ['support']],
    ['harm to oneself', { EventType: 'incident', SafetyChallenges: ['3'] }, ['support']],
    ['somebody who is not safe', { EventType: 'outcome', OutcomeType: '4' }, ['safeguarding']],
  ];
  for (const [name, answers, doors] of cases)
    it(`lead to the right door: ${name}`, () => assert.deepEqual(doorsFor(answers), doors));
});

describe('the words of a story', () => {
  const led = (story: string, told: Partial<Parameters<typeof doorsForWords>[0]> = {}) =>
    doorsForWords({ story, eventType: 'incident', writtenIn: 'en', toldIn: 'en', ...told });
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['They are hurting her right now and I am going to kill myself.', ['emergency', 'support', 'safeguarding']],
    ["I don't want to live any more after what they did.", ['emergency', 'support']],
    ['The carer slapped my father when he asked for water.', ['emergency', 'safeguarding']],
    ['A member of staff sexually assaulted me on the ward.', ['emergency', 'safeguarding']],
    ['They lock him in his room every night.', ['emergency', 'safeguarding']],
    ['Mum died waiting for the ambulance.', ['support']],
    ['My son killed himself on leave last year. I still miss him.', ['support']],
    ['My brother killed himself. Now my mum says she wants to die.', ['emergency', 'support']],
    ['He nearly died.', ['emergency']],
    ['The battery died and I was dead tired.', []],
    ['She jumped in a taxi to the train station. I cannot go on the new system.', []],
    ['I rang for my scan results and nobody answered.', []],
    ['I fell on the wet floor and broke my wrist. I am not suicidal.', []],
    ['', []],
  ];
  for (const [story, doors] of cases)
    it(`lead to the right doors: ${story}`, () => assert.deepEqual(led(story), doors));

  it('lead to 999 where a life is in danger, and not where thanks are given for one that was saved', () => {
    const story = 'He stopped breathing and went blue.';
    assert.ok(led(story).includes('emergency'));
    assert.ok(!led(story, { eventType: 'good-care' }).includes('emergency'));
  });

  it('lead nowhere in a language that is not read, and are taken to be in that of the page where nobody can tell', () => {
    const story = 'I am going to kill myself.';
    assert.deepEqual(led(story, { writtenIn: 'pl' }), []);
    assert.deepEqual(led(story, { writtenIn: null, toldIn: 'pl' }), []);
    assert.ok(led(story, { writtenIn: null, toldIn: 'en-x-easy' }).includes('emergency'));
    assert.ok(led(story, { writtenIn: 'en', toldIn: 'pl' }).includes('emergency'));
  });
});
