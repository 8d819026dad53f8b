import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTeller } from './teller.ts';

const tell = (isTTY: boolean) => {
  let said = '';
  const teller = createTeller({ isTTY, write: (text) => (said += text) });
  return { teller, said: () => said };
};

test('without a terminal, a step is one line when it is done', async () => {
  const { teller, said } = tell(false);
  const value = await teller.step('Organisations', async (progress) => {
    progress(1, 2);
    return 7;
  });
  assert.equal(value, 7);
  assert.match(said(), /^ {2}✓ Organisations \(0\.0 s\)\n$/);
});

test('on a terminal, a long step moves on its own line and says how far it is', async (context) => {
  const { teller, said } = tell(true);
  context.mock.method(
    performance,
    'now',
    (() => {
      let now = 0;
      return () => (now += 500);
    })(),
  );
  await teller.step('Organisations', async (progress) => {
    progress(1, 4);
    progress(0, 0);
  });
  assert.match(said(), /… Organisations: 25 %/);
  assert.equal(said().split('\n').length, 2);
});

test('a step that fails is marked and the failure goes on', async () => {
  const { teller, said } = tell(false);
  const failing = teller.step('Organisations', () => Promise.reject(new Error('no')));
  await assert.rejects(failing, /no/);
  assert.match(said(), /✗ Organisations/);
});
