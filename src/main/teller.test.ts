import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTeller } from './teller.ts';

const tell = (isTTY: boolean, quietMs?: number) => {
  let said = '';
  const teller = createTeller({ isTTY, write: (text) => (said += text) }, quietMs === undefined ? {} : { quietMs });
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

test('a step that has nothing new to say tells the seconds, so that nobody thinks it died', async () => {
  const { teller, said } = tell(false, 20);
  await teller.step('Organisations', () => sleep(90));
  const all = said();
  assert.match(all, /^ {2}… Organisations \(0\.\d s so far\)$/m);
  await sleep(50);
  assert.equal(said(), all);
});
