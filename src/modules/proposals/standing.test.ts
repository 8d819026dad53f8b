import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTaxonomy } from '../../taxonomy/index.ts';
import { leftOpen, proposeFrom } from './propose.ts';
import { standingOf } from './standing.ts';

const taxonomy = loadTaxonomy();

describe('how a proposal stands on the page of whoever tells', () => {
  it('is chosen from 19 times in 20 on, and marked below', () => {
    assert.equal(standingOf({ field: 'InvolvedAgents', code: '4', perMille: 950 }), 'chosen');
    assert.equal(standingOf({ field: 'InvolvedAgents', code: '4', perMille: 949 }), 'perhaps');
  });

  it('is not there where it would tell somebody how badly they were hurt, and never chosen where it says that they hurt themselves', () => {
    for (const field of ['PhysicalHarm', 'PsychologicalHarm'])
      for (const code of taxonomy.codesOf.get(taxonomy.field.get(field)?.list ?? '')?.keys() ?? assert.fail(field))
        assert.equal(standingOf({ field, code, perMille: 1_000 }), null, `${field} ${code}`);
    assert.equal(standingOf({ field: 'SafetyChallenges', code: '3', perMille: 1_000 }), 'perhaps');
    assert.equal(standingOf({ field: 'SafetyChallenges', code: '2', perMille: 1_000 }), 'chosen');
  });
});

describe('what is proposed from a story', () => {
  const story = 'The nurse gave my mum the wrong tablets on the ward and she slept all day.';
  const told = { story, writtenIn: 'en', toldIn: 'en' };

  it('are codes that the questions have, and never "none of these"', () => {
    const proposed = proposeFrom(taxonomy, told);
    assert.ok(proposed && proposed.proposals.length > 2);
    for (const { field, code } of proposed.proposals) {
      const list = taxonomy.field.get(field)?.list;
      if (list !== undefined) assert.equal(taxonomy.codesOf.get(list)?.get(code)?.means, undefined, `${field} ${code}`);
    }
  });

  it('says of harm only what is as good as sure', () => {
    const harmOf = (words: string) =>
      proposeFrom(taxonomy, { ...told, story: words })
        ?.proposals.filter(({ field }) => field.endsWith('Harm'))
        .map(({ field, code }) => `${field} ${code}`);
    assert.deepEqual(harmOf('A man came into my bed at night on the mixed ward and touched me. Nobody came.'), []);
    assert.deepEqual(harmOf('My mum is 84 and fell out of bed. Her hip was broke and she has a bad bruise.'), []);
    assert.deepEqual(harmOf('He nearly died of sepsis because nobody looked at the blood test for a day.'), []);
    assert.deepEqual(harmOf('My father died on the ward in the night after his tube was turned over.'), [
      'PhysicalHarm 1',
    ]);
  });

  it('points at words of the story, counted in code points', () => {
    const [one] =
      proposeFrom(taxonomy, { ...told, story: `🙂🙂 ${story}` })?.proposals.filter(
        ({ code, field }) => field === 'InvolvedAgents' && code === '4',
      ) ?? [];
    const led = one?.because.map(([from, to]) => [...`🙂🙂 ${story}`].slice(from, to).join('')) ?? [];
    assert.ok(led.includes('tablets'), led.join(', '));
  });

  it('comes from no mark that stands in the place of what is hidden; what a teller puts in brackets are their words', () => {
    const hidden =
      "The form was given to [midwife's name] on [date: 3 days later] and left. [NHS number] and [date of birth] were on it.";
    const led = (words: string) => proposeFrom(taxonomy, { ...told, story: words })?.proposals ?? assert.fail(words);
    const spaces = (mark: string) => ' '.repeat(mark.length);
    assert.deepEqual(led(hidden), led(hidden.replace(/\[[^\]]+\]/g, spaces)));
    const own = 'The nurse gave her ten times the dose [of insulin] on the ward.';
    assert.notDeepEqual(led(own), led(own.replace(/\[[^\]]+\]/g, spaces)));
  });

  it('is taken as the language of the page where nobody can tell', () => {
    assert.ok(proposeFrom(taxonomy, { ...told, writtenIn: null }));
    assert.ok(proposeFrom(taxonomy, { ...told, writtenIn: null, toldIn: 'en-x-easy' }));
    assert.equal(proposeFrom(taxonomy, { ...told, writtenIn: null, toldIn: 'pl' }), null);
    assert.equal(proposeFrom(taxonomy, { ...told, writtenIn: 'cy' }), null);
  });

  it('is left open where nothing was answered, or nobody knew', () => {
    const proposals = ['Process', 'InvolvedAgents', 'PhysicalHarm', 'RiskServiceArea', 'urgent'].map((field) => ({
      field,
      code: '4',
      perMille: 900,
      because: [],
    }));
    const open = (answers: Parameters<typeof leftOpen>[2]) =>
      leftOpen(taxonomy, proposals, answers).map(({ field }) => field);
    const nothing = ['Process', 'InvolvedAgents', 'PhysicalHarm', 'urgent'];
    assert.deepEqual(open({ EventType: 'incident' }), nothing);
    assert.deepEqual(open({ EventType: 'incident', Process: 'unknown' }), nothing);
    assert.deepEqual(open({ EventType: 'incident', Process: '6', patients: [{ PhysicalHarm: '5' }] }), [
      'InvolvedAgents',
      'urgent',
    ]);
  });
});
