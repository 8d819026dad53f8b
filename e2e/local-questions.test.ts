// An organisation asks something of its own: an administrator writes it, sees what it costs and publishes; whoever tells is
// asked it, the reviewer reads it, and an old record keeps the words that were asked.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { faultsOf } from './support/inspect.ts';
import { openRecord, signIn } from './support/staff.ts';
import { untilCaseOpens } from './support/tell-quickly.ts';
import { send, tellStory } from './support/telling.ts';
import {
  atDesk,
  choose,
  type Doors,
  follow,
  heading,
  openDoors,
  press,
  read,
  type Screen,
  screens,
  write,
} from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

const trust = 'Nottingham University Hospitals NHS Trust';
const ownPage = `A few questions from ${trust}`;
const place = { words: 'Queens Medical Centre Notingham', name: "Queen's Medical Centre" };
const incident = { 'What kind of thing was it?': 'Something went wrong, or nearly went wrong' };

const addQuestion = async (page: Page, label: string, kind: string): Promise<void> => {
  await follow(page, 'Add a question');
  await write(page, 'The question', label);
  await choose(page, 'What kind of answer does it take?', kind);
  await press(page, 'Keep the question');
};

const publish = async (page: Page): Promise<void> => {
  await follow(page, 'Go on to publish');
  assert.match(await read(page), /% longer/);
  await press(page, 'Publish');
  assert.match(await read(page), /The questions are published/);
};

const tellThere = async (screen: Screen, answers: Readonly<Record<string, string>>) => {
  const page = await doors.visit(screen, '/record/tell?who=public');
  const met = await tellStory(page, {
    story: 'The call bell was on the floor.',
    answers: { ...incident, ...answers },
    place,
  });
  assert.equal(met.at(-1), ownPage, 'they come last');
  const { reference } = await send(page);
  await doors.leave(page);
  await untilCaseOpens(doors.cairn, reference);
  return reference;
};

const recordAs = async (reference: string): Promise<string> => {
  const page = await signIn(doors, atDesk, 'reviewer');
  await openRecord(page, reference);
  const words = await read(page);
  await doors.leave(page);
  return words;
};

describe('questions of the place itself', () => {
  it('go from whoever writes them to whoever answers, to whoever reads, and keep their words', async () => {
    const office = await signIn(doors, screens[0] ?? atDesk, 'administrator');
    await follow(office, 'Questions');
    assert.match(await read(office), /You ask nothing of your own/);
    await addQuestion(office, 'Was the bell in reach?', "Yes, no or I don't know");
    await addQuestion(office, 'Which bay was it in?', 'A line of words');
    assert.match(await read(office), /All of them, with a page more to open and to leave, take about \d+ seconds/);
    await office.locator('button[value=up]').click();
    assert.match(await read(office, '.app-questions'), /Which bay[\s\S]*Was the bell/);
    await follow(office, /Look at them as/);
    assert.match(await read(office, '.app-phone'), /Which bay was it in\?/);
    await office.goto('/questions');
    await publish(office);
    assert.deepEqual(await faultsOf(office), []);

    const plain = screens[1] ?? atDesk;
    const first = await tellThere(plain, { 'Was the bell in reach?': 'No' });
    const before = await recordAs(first);
    assert.match(before, new RegExp(`Asked by ${trust}`));
    assert.match(before, /Was the bell in reach\?\s+No/);

    await follow(office, /Change.*Was the bell/);
    await write(office, 'The question', 'Could you reach the bell?');
    await press(office, 'Keep the question');
    await publish(office);
    const second = await tellThere(atDesk, { 'Could you reach the bell?': 'Yes' });
    assert.match(await recordAs(second), /Could you reach the bell\?\s+Yes/);
    assert.match(await recordAs(first), /Was the bell in reach\?\s+No/);
    await follow(office, 'Stop asking them');
    await press(office, 'Stop asking');
    assert.match(await read(office), /You ask nothing of your own|not published|withdrawn/);
    await doors.leave(office);
  });

  it('is fit for everybody, on the smallest screen', async () => {
    const office = await signIn(doors, atDesk, 'administrator');
    await office.goto('/questions');
    for (const kind of ['A longer text', 'A whole number', 'A date'])
      await addQuestion(office, `Something: ${kind}?`, kind);
    await publish(office);
    await doors.leave(office);
    const page = await doors.visit({ ...atDesk, viewport: { width: 320, height: 640 } }, '/record/tell?who=public');
    const story = 'The call bell was on the floor.';
    await tellStory(page, { story, answers: incident, place, enoughAfter: 'Where did it happen?' });
    await page.goto(page.url().replace(/check$/, 'local-questions'));
    assert.equal(await heading(page), ownPage);
    assert.deepEqual(await faultsOf(page), []);
    await doors.leave(page);
  });
});
