import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openCases } from '../../open-cases.ts';
import { readCase } from '../../store.ts';
import {
  openByReceipt,
  sendStory,
  sendUnopened,
  type TestPages,
  testPages,
  testWorld,
  type World,
} from '../../testing.ts';

let world: World;
let pages: TestPages;
before(async () => {
  world = await testWorld();
  pages = testPages(world);
});
after(async () => {
  await pages.end();
  await world.end();
});

describe('coming back with a receipt', () => {
  it('opens the record, however its digits are spaced, at an address that says nothing', async () => {
    const { receipt, reference, id } = await sendStory(world, pages, 'The drip ran dry in the night and nobody came.');
    for (const typed of [
      receipt,
      receipt.replace(/(.{4})(?=.)/g, '$1 '),
      receipt.replace(/(.{4})(?=.)/g, '$1-'),
      ` ${receipt}`,
    ]) {
      const address = await openByReceipt(pages, typed);
      for (const secret of [receipt, reference, id.recordId]) assert.ok(!address.includes(secret));
      const page = await pages.get(address);
      assert.equal(page.status, 200);
      assert.match(page.words, /We have your record/);
      assert.match(page.words, /Someone at Northmoor Hospital will start to read it by 5 December 2026/);
      assert.match(page.words, /The drip ran dry in the night/);
    }
  });

  it('opens the record in the digits of any script', async () => {
    const { receipt } = await sendStory(world, pages, 'The hoist stuck half way.');
    for (const zero of ['٠', '۰', '০', '੦']) {
      const typed = receipt.replace(/[0-9]/g, (digit) =>
        String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)),
      );
      assert.match((await pages.get(await openByReceipt(pages, typed))).words, /The hoist stuck half way/);
    }
  });

  it('says that it is not ready where the case has not been opened yet', async () => {
    const { receipt, id } = await sendUnopened(world, pages, 'The lift stood still with a bed in it.');
    const address = await openByReceipt(pages, receipt);
    const early = await pages.get(address);
    assert.equal(early.status, 503);
    assert.equal(early.title, 'We have what you told us – Cairn');
    assert.match(early.words, /You cannot look at it yet\. Wait a minute, then/);
    assert.match(early.html, /href="\/receipt\/[\w-]{60,}">try again/);
    assert.doesNotMatch(early.html, /The lift stood still/);
    await openCases(world.deps, [id]);
    assert.match((await pages.get(address)).words, /The lift stood still/);
  });

  it('says of a wrong receipt that there is no such record, and keeps what was typed', async () => {
    const wrong = await pages.post('/receipt', { receipt: '1234567812345678' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.title, /^Error: /);
    assert.match(wrong.words, /We cannot find a record with that receipt/);
    assert.match(wrong.html, /value="1234567812345678"/);
  });

  it('says what is wrong where that can be seen without looking for a record', async () => {
    const said: Readonly<Record<string, RegExp>> = {
      ' ': /Type the 16 digits of your receipt\./,
      hello: /Type the 16 digits of your receipt\./,
      '1234 5678 9012 345x': /Type the 16 digits of your receipt\./,
      '٢٣٤٥ ٦٧٨٩': /You typed 8 of 16 digits\./,
      'CA7K3-M9QXP': /That is the reference\. Your receipt is the 16 digits\./,
      ca7k3m9qxp: /That is the reference/,
      '1234 5678 9012': /You typed 12 of 16 digits\./,
      '1234 5678 9012 34567': /You typed 17 digits\. Your receipt has 16\./,
    };
    for (const [typed, words] of Object.entries(said)) {
      const page = await pages.post('/receipt', { receipt: typed });
      assert.equal(page.status, 422);
      assert.match(page.words, words);
    }
  });

  it('is slowed down after ten tries in a minute', async () => {
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => pages.post('/receipt', { receipt: '1' }, '192.0.2.7')),
    );
    assert.deepEqual(tries.map(({ status }) => status).toSorted(), [...Array(10).fill(422), 429, 429]);
  });

  it('sets no cookie', async () => {
    const { receipt } = await sendStory(world, pages, 'Nobody answered the bell.');
    const answer = await pages.app.inject({
      method: 'POST',
      url: '/receipt',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ receipt }).toString(),
    });
    assert.deepEqual(answer.cookies, []);
  });

  it('ends after half an hour, but a form that was open can still be sent, and taking back cannot', async () => {
    const { receipt, id } = await sendStory(world, pages, 'The lift was out of order.');
    world.setNow('2026-11-21T10:00:00Z');
    const address = await openByReceipt(pages, receipt);
    world.setNow('2026-11-21T10:31:00Z');
    assert.equal((await pages.get(address)).location, '/receipt?over=yes');
    assert.equal((await pages.post(`${address}/withdraw`)).location, '/receipt?over=yes');
    const added = await pages.post(`${address}/add`, { text: 'It still is.' });
    assert.equal(added.location, '/receipt?over=sent');
    assert.match((await pages.get(added.location)).words, /We have what you wrote/);
    assert.equal((await readCase(world.owner, id))?.version, 2);
    const empty = await pages.post(`${address}/add`, { text: '' });
    assert.deepEqual(
      empty.links.filter((to) => to.startsWith('/receipt/') && !to.startsWith(address)),
      [],
    );
    assert.doesNotMatch(empty.words, /lift was out/);
    world.setNow('2026-11-21T14:01:00Z');
    assert.equal((await pages.post(`${address}/add`, { text: 'Late.' })).location, '/receipt?over=yes');
    world.setNow('2026-11-21T10:00:00Z');
  });

  it('opens nothing at an address that was made up or changed', async () => {
    const { receipt } = await sendStory(world, pages, 'The floor was wet.');
    const address = await openByReceipt(pages, receipt);
    const changed = address.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    assert.equal((await pages.get(changed.replace(/receipt\/.{6}/, 'receipt/AAAAAA'))).location, '/receipt?over=yes');
    assert.equal((await pages.get(`/receipt/${'A'.repeat(200)}`)).location, '/receipt?over=yes');
    assert.equal((await pages.get('/receipt/short')).status, 404);
  });
});
