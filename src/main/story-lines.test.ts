import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { text as textIn } from 'node:stream/consumers';
import { it } from 'node:test';
import { BadInput } from './command.ts';
import { answerStories } from './story-lines.ts';

const answered = async (...parts: readonly (string | Buffer)[]): Promise<string> => {
  const stdout = new PassThrough();
  await answerStories({ stdin: Readable.from(parts), stdout }, (text) => ({ text }));
  stdout.end();
  return await textIn(stdout);
};

it('a story is a line, whatever signs that break lines stand in its words', async () => {
  const text = 'One\u2028two\u2029three\u0085four';
  const line = JSON.stringify({ id: 1, text });
  assert.equal(await answered(`${line}\n`), `${line}\n`);
});

it('lines end at a line feed, with a carriage return or without, and the last one anywhere', async () => {
  const lines = [1, 2, 3].map((id) => JSON.stringify({ id, text: 'Ann fell.' }));
  assert.equal(await answered(`${lines[0]}\r\n\n${lines[1]}\n${lines[2]}`), `${lines.join('\n')}\n`);
});

it('a letter that comes in two parts is one letter', async () => {
  const line = JSON.stringify({ id: 1, text: 'Zoë fell.' });
  const bytes = Buffer.from(`${line}\n`);
  const within = bytes.indexOf(0xc3) + 1;
  assert.equal(await answered(bytes.subarray(0, within), bytes.subarray(within)), `${line}\n`);
});

it('a line that is no story is said by its number', async () => {
  await assert.rejects(answered('{"id":1,"text":"Ann"}\nAnn'), (error) => {
    assert.ok(error instanceof BadInput);
    assert.match(error.message, /Line 2 is not JSON/);
    return true;
  });
});
