import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testPages } from '../testing.ts';

let pages: Awaited<ReturnType<typeof testPages>>;
before(async () => {
  pages = await testPages();
});
after(() => pages.end());

const thanksFor = async (Description: string): Promise<string> => {
  const place = await pages.post('/record/tell?who=public&way=full', { Description });
  const draft = String(place.headers.location).split('/').slice(0, 3).join('/');
  await pages.post(`${draft}/kind`, { EventType: 'incident' });
  const sent = await pages.post(`${draft}/check`, { action: 'send' });
  assert.equal(sent.headers.location, `${draft}/sent`);
  return (await pages.get(`${draft}/sent`)).body;
};

describe('the page of thanks', () => {
  it('says where help is now to somebody whose words tell of danger, before the receipt is explained', async () => {
    const thanks = await thanksFor('They are hurting her right now. I am going to kill myself.');
    const order = ['href="tel:999"', '/other-help#support', '/other-help#safeguarding', 'Keep your receipt'];
    const places = order.map((words) => thanks.indexOf(words));
    assert.ok(!places.includes(-1), JSON.stringify(places));
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    );
    assert.doesNotMatch(thanks, /Cairn (read|thinks|guesses)/i);
  });

  it('says to whoever mourns that they are not alone, and no 999', async () => {
    const thanks = await thanksFor('My son killed himself on leave from the ward last year.');
    assert.match(thanks, /other-help#support/);
    assert.doesNotMatch(/<main[\s\S]*<\/main>/.exec(thanks)?.[0] ?? '', /tel:999/);
  });

  it('says nothing of it to others', async () => {
    const thanks = await thanksFor('I rang for my scan results and nobody answered.');
    assert.match(thanks, /Keep your receipt/);
    assert.doesNotMatch(/<main[\s\S]*<\/main>/.exec(thanks)?.[0] ?? '', /tel:999|other-help#/);
  });
});
