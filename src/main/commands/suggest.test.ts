import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { it } from 'node:test';
import { BadInput } from '../command.ts';
import { command } from './suggest.ts';

const run = async (input: string, args: readonly string[] = []): Promise<string> => {
  const stdout = new PassThrough();
  const output = text(stdout);
  const io = { stdin: Readable.from([input]), stdout, stderr: new PassThrough(), env: {} };
  await command.run(args, io).finally(() => stdout.end());
  return output;
};

it('gives for each story its id, a list of codes a question with the best first, and whether it is urgent', async () => {
  const output = await run(
    '{"id":7,"text":"Fall, no injury."}\n\n{"id":"b","text":"He was given the wrong tablets."}\n',
    ['--taxonomy', 'v5'],
  );
  const lines = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ id }) => id),
    [7, 'b'],
  );
  for (const { suggestions, urgent } of lines) {
    assert.deepEqual(Object.keys(suggestions), [
      'event_type',
      'process',
      'agents',
      'safety_challenges',
      'service_area',
      'physical_harm',
      'psychological_harm',
    ]);
    for (const answers of Object.values(suggestions) as { code: string; confidence: number }[][])
      assert.deepEqual(
        answers.map(({ confidence }) => confidence),
        answers.map(({ confidence }) => confidence).sort((one, other) => other - one),
      );
    assert.equal(typeof urgent.value, 'boolean');
    assert.equal(typeof urgent.confidence, 'number');
  }
  assert.equal(lines[0].suggestions.safety_challenges[0].code, '2');
});

it('says which line it cannot read', async () => {
  for (const bad of ['nonsense', '{"id":1}', '{"id":1,"text":2}', 'null'])
    await assert.rejects(
      run(`{"id":1,"text":"Fine."}\n${bad}\n`),
      (error) => error instanceof BadInput && error.message.startsWith('Line 2 '),
    );
});

it('refuses a taxonomy whose codes it does not know', async () => {
  await assert.rejects(run('', ['--taxonomy', 'v6']), BadInput);
});
