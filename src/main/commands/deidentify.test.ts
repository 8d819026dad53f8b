import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { it } from 'node:test';
import { BadInput } from '../command.ts';
import { command } from './deidentify.ts';

const run = async (input: string, args: readonly string[] = []): Promise<string> => {
  const stdout = new PassThrough();
  const output = text(stdout);
  const io = { stdin: Readable.from([input]), stdout, stderr: new PassThrough(), env: {} };
  await command.run(args, io).finally(() => stdout.end());
  return output;
};

it('gives back each story hidden, with its id and where the original was hidden', async () => {
  const output = await run('{"id":7,"text":"\u{1f642} Priya rang 07700 900461"}\n\n{"id":"b","text":"No one."}\n');
  const spans = [
    { start: 2, end: 7, type: 'name' },
    { start: 13, end: 25, type: 'phone' },
  ];
  assert.deepEqual(
    output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    [
      { id: 7, text: '\u{1f642} [name] rang [phone number]', spans },
      { id: 'b', text: 'No one.', spans: [] },
    ],
  );
});

it('says which line it cannot read', async () => {
  for (const bad of ['nonsense', '{"id":1}', '{"id":1,"text":2}', 'null'])
    await assert.rejects(
      run(`{"id":1,"text":"Fine."}\n${bad}\n`),
      (error) => error instanceof BadInput && error.message.startsWith('Line 2 '),
    );
});

it('refuses arguments, which it would otherwise silently not heed', async () => {
  await assert.rejects(run('', ['--fast']), BadInput);
});
