import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, it } from 'node:test';
import { BadInput } from '../command.ts';
import { command } from './evaluate.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-evaluate-'));
after(() => rmSync(folder, { recursive: true }));

const run = async (...args: readonly string[]): Promise<string> => {
  const stdout = new PassThrough();
  const output = text(stdout);
  const io = { stdin: Readable.from([]), stdout, stderr: new PassThrough(), env: {} };
  await command.run(args, io).finally(() => stdout.end());
  return output;
};

it('counts where suggestions agree with the codes given, by what was given', async () => {
  const gold = join(folder, 'records.jsonl');
  const story = 'Wrong dose of morphine given on the ward. No harm.';
  const lines = [
    { id: 1, text: story, setting: 'ward', codes: { event_type: 'incident', agents: ['4'] }, urgent: false },
    { id: 2, text: story, setting: 'ward', codes: { event_type: 'good-care', agents: ['9'] }, urgent: true },
    { id: 3, text: story },
  ];
  writeFileSync(gold, lines.map((line) => JSON.stringify(line)).join('\n'));
  const figures = JSON.parse(await run('--what', 'suggest', '--gold', gold));
  assert.equal(figures.records, 3);
  assert.equal(figures.event_type, 0.5);
  assert.deepEqual(figures.agents, { f1: 0.5, precision: 0.5, recall: 0.5 });
  assert.equal(figures.urgent.records, 2);
  assert.deepEqual(Object.keys(figures.by_setting), ['not said', 'ward']);
});

it('counts by the codes that were decided, and apart by those of the first coder', async () => {
  const gold = join(folder, 'decided.jsonl');
  const record = {
    id: 1,
    text: 'Wrong dose of morphine given on the ward. No harm.',
    codes: { event_type: 'incident', agents: ['4'] },
    urgent: false,
    first_coder: { codes: { agents: ['9'] }, urgent: true },
  };
  writeFileSync(gold, JSON.stringify(record));
  const { agents, urgent, first_coder } = JSON.parse(await run('--what', 'suggest', '--gold', gold));
  assert.equal(agents.f1, 1);
  assert.equal(urgent.share, 0);
  assert.equal(first_coder.event_type, 1);
  assert.equal(first_coder.agents_f1, 0);
  assert.equal(first_coder.urgent.share, 1);
});

it('says what it needs to know, and which line it cannot read', async () => {
  await assert.rejects(run(), BadInput);
  await assert.rejects(run('--what', 'suggest', '--gold', join(folder, 'none.jsonl')), BadInput);
  const broken = join(folder, 'broken.jsonl');
  writeFileSync(broken, '{"id":1,"text":"Fine."}\n{"id":2}\n');
  await assert.rejects(
    run('--what', 'suggest', '--gold', broken),
    (error) => error instanceof BadInput && error.message.startsWith('Line 2 '),
  );
});

it('counts what is hidden of what was marked by hand', async () => {
  const gold = join(folder, 'stories.txt');
  writeFileSync(gold, 'Dr {name|Patel} rang {phone|07700 900461}.\nNothing to hide.\n');
  const figures = JSON.parse(await run('--what', 'deidentify', '--gold', gold));
  assert.deepEqual([figures.texts, figures.all.whole.hits, figures.all.whole.all], [2, 2, 2]);
  assert.equal(figures.types.name.whole.share, 1);
  assert.equal(figures.falselyHidden.words, 0);
});
