import assert from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import { describe, it } from 'node:test';
import { BadInput } from '../command.ts';
import { command } from './simulate.ts';

const printed = async (...args: string[]): Promise<readonly { number: number; answers: { Description: string } }[]> => {
  let text = '';
  const stdout = new Writable({
    // Small, so that it has to be waited for.
    highWaterMark: 16,
    write: (chunk, _encoding, done) => {
      text += chunk;
      setImmediate(done);
    },
  });
  await command.run(args, { stdin: new PassThrough(), stdout, stderr: new PassThrough(), env: {} });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
};

describe('cairn simulate --print', () => {
  it('prints as many records as asked, a line each, the same each time, without a database', async () => {
    const args = ['--events', '12', '--seed', '4', '--until', '2026-03-31', '--print'];
    const records = await printed(...args);
    assert.deepEqual(
      records.map(({ number }) => number),
      [...Array(12).keys()],
    );
    assert.ok(records.every(({ answers }) => answers.Description.length > 5));
    assert.deepEqual(await printed(...args), records);
  });

  it('says what is wrong with what it was asked', async () => {
    const wrong = [[], ['--events', 'many'], ['--events', '1.5'], ['--events', '5', '--seed', 'x']];
    for (const args of wrong) await assert.rejects(printed(...args, '--print'), BadInput);
    await assert.rejects(printed('--events', '5', '--until', '2026-02-30', '--print'), /a day like/);
    await assert.rejects(printed('--events', '5', '--until', '2999-01-01', '--print'), /future/);
  });
});
