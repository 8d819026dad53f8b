// From the worklist to the answer, in a real browser: what reviewers do, and what whoever told us sees of it.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { filterBy, headlines, openRecord, say, signIn } from './support/staff.ts';
import { tellQuickly, untilCaseOpens } from './support/tell-quickly.ts';
import { comeBack, send, tellStory } from './support/telling.ts';
import { toldEarlier } from './support/told-earlier.ts';
import { choose, type Doors, follow, heading, openDoors, press, read, screens, write } from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
  await toldEarlier(doors);
});
after(() => doors.end());

/** A rare word for each screen, so that its stories are found again and are like each other only. */
const rareWords = ['cormorant', 'trombone', 'marigold', 'lantern'];

for (const [index, screen] of screens.entries()) {
  const rare = rareWords[index] ?? '';

  describe(screen.name, () => {
    let reviewer: Page;
    before(async () => {
      reviewer = await signIn(doors, screen, 'reviewer');
    });

    it('names are hidden before a reviewer reads them, but not the place that looks like one', async () => {
      const page = await doors.visit(screen, '/record/tell?who=staff&way=near-miss');
      await tellStory(page, {
        story: `Nurse Sarah Jenkins took the ${rare} chart to Florence on the second floor. She rang 07700 900123.`,
        place: { words: 'RX1', name: 'Nottingham University Hospitals NHS Trust' },
      });
      assert.match(await read(page), /What we will hide[\s\S]*Sarah Jenkins[\s\S]*07700 900123/);
      assert.doesNotMatch(await read(page, '.nhsuk-summary-list'), /Jenkins|Florence|07700/);
      await choose(page, 'Should one of these be shown?', 'Florence');
      await press(page, 'Show me how it will look');
      assert.match(await read(page, '.nhsuk-summary-list'), /to Florence on the second floor/);
      const { reference } = await send(page);
      await doors.leave(page);

      await untilCaseOpens(doors.cairn, reference);
      await openRecord(reviewer, reference);
      const shown = await read(reviewer);
      assert.match(shown, new RegExp(`${rare} chart to Florence on the second floor`));
      assert.doesNotMatch(shown, /Jenkins|07700/);
    });

    it('a reviewer finds a record among those of the own organisation only, by filter and by order', async () => {
      const mine = await tellQuickly(doors, { story: `The ${rare} rail was loose.`, physicalHarm: '3' });
      const worse = await tellQuickly(doors, { story: `The ${rare} bed broke under him.`, physicalHarm: '1' });
      await tellQuickly(doors, { story: `The ${rare} door of the surgery stuck.`, organisation: 'C84010' });
      await reviewer.goto('/worklist');
      await filterBy(reviewer, { 'Words or reference': rare, 'Greatest harm': 'Moderate' });
      assert.deepEqual(await headlines(reviewer), [`The ${rare} rail was loose.`]);
      await filterBy(reviewer, { 'Greatest harm': 'Any harm', Order: 'Most harm first' });
      const all = await headlines(reviewer);
      assert.deepEqual(all.slice(0, 2), [`The ${rare} bed broke under him.`, `The ${rare} rail was loose.`]);
      assert.ok(!all.some((one) => one.includes('surgery')));
      await filterBy(reviewer, { 'Words or reference': worse.reference });
      assert.deepEqual(await headlines(reviewer), [`The ${rare} bed broke under him.`]);
      assert.ok(!(await read(reviewer)).includes(mine.reference));
    });

    it('a reviewer asks, the teller answers and adds, the reviewer notes and closes, the teller reads the outcome', async () => {
      const { reference, receipt } = await tellQuickly(doors, { story: `The ${rare} drip ran dry in the night.` });
      const teller = await doors.visit(screen, '/');
      await follow(teller, 'Come back with your receipt');
      await comeBack(teller, receipt.replace(/\D/g, ''));
      assert.equal(await heading(teller), 'We have your record');

      await openRecord(reviewer, reference);
      await press(reviewer, 'Start the review');
      assert.match(await read(reviewer), /Started the review/);
      await say(reviewer, 'Ask a question', 'Your question', 'At about what time did you see that it was empty?');
      assert.match(await read(reviewer), /Waiting for the reporter/);

      await comeBack(teller, receipt);
      assert.equal(await heading(teller), 'We have a question for you');
      assert.match(await read(teller), /At about what time did you see that it was empty\?/);
      await follow(teller, 'Answer our question');
      await write(teller, 'Your answer', 'It was just after two. Mrs Abigail Thornton in the next bed saw it too.');
      await press(teller, 'Send');
      assert.match(await read(teller), /Thank you\. We have your answer\./);
      await follow(teller, 'Write something more');
      await write(teller, 'What would you like to add?', 'The bell was out of reach.');
      await press(teller, 'Send');
      assert.match(await read(teller), /The bell was out of reach\./);

      await openRecord(reviewer, reference);
      const answered = await read(reviewer);
      assert.match(answered, /It was just after two/);
      assert.doesNotMatch(answered, /Thornton/);
      await follow(reviewer, 'Add a note for reviewers');
      await write(reviewer, 'Your note', 'The pump log shows an alarm at 02:10.');
      await press(reviewer, 'Add a note for reviewers');
      await say(
        reviewer,
        'Close with an outcome',
        'The outcome, in plain words',
        'Thank you, and sorry. Every bell now has a clip.',
      );
      assert.match(await read(reviewer), /Closed/);

      await comeBack(teller, receipt);
      assert.equal(await heading(teller), 'This is what came of it');
      const outcome = await read(teller);
      assert.match(outcome, /Every bell now has a clip\./);
      assert.doesNotMatch(outcome, /pump log|Morag/);
      await doors.leave(teller);
    });

    it('a reviewer marks a duplicate, and its teller reads the outcome of the other', async () => {
      const first = await tellQuickly(doors, { story: `The ${rare} tap in the sluice runs brown.` });
      const second = await tellQuickly(doors, { story: `Brown water from the ${rare} tap in the sluice again.` });
      await openRecord(reviewer, second.reference);
      await follow(reviewer, 'Someone else told us the same');
      // Whether the other is offered depends on whether its words have been compared already.
      const isOffered = (await reviewer.getByLabel('Another record', { exact: true }).count()) > 0;
      if (isOffered) await choose(reviewer, 'The record that stays open', 'Another record');
      await reviewer.getByLabel(/The reference of/).fill(first.reference);
      await press(reviewer, 'Someone else told us the same');
      assert.match(await read(reviewer), new RegExp(`Duplicate of\\s+${first.reference}`));
      await openRecord(reviewer, first.reference);
      await say(
        reviewer,
        'Close with an outcome',
        'The outcome, in plain words',
        'Thank you. The pipe has been replaced.',
      );
      const teller = await doors.visit(screen, '/receipt');
      await comeBack(teller, second.receipt);
      assert.match(await read(teller), /The pipe has been replaced\./);
      await doors.leave(teller);
    });

    it('whoever told it takes it back, and no reviewer can read it any more', async () => {
      const { reference, receipt } = await tellQuickly(doors, { story: `The ${rare} lift stops between floors.` });
      const teller = await doors.visit(screen, '/receipt');
      await comeBack(teller, receipt);
      await follow(teller, 'Take it back');
      await press(teller, 'Yes, take it back');
      assert.equal(await heading(teller), 'You took this back');
      await doors.leave(teller);
      await openRecord(reviewer, reference);
      const left = await read(reviewer);
      assert.match(left, /This record was taken back/);
      assert.doesNotMatch(left, /between floors/);
    });

    it('a nurse who is signed in leaves a draft, continues it, sends it, and finds it among the own records', async () => {
      const page = await signIn(doors, screen, 'nurse');
      assert.equal(await heading(page), 'My records');
      await page.goto('/record/tell?who=staff&way=near-miss');
      const story = `The ${rare} label had the wrong date.`;
      await write(page, 'What nearly happened, and what stopped it?', story);
      await press(page, 'Continue');
      await page.goto('/my-records');
      await follow(page, story);
      await tellStory(page, { story, place: { words: 'RX1', name: 'Nottingham University Hospitals NHS Trust' } });
      const { reference, receipt } = await send(page);
      assert.equal(receipt, null);
      await untilCaseOpens(doors.cairn, reference);
      await page.goto('/my-records');
      await follow(page, story);
      assert.equal(await heading(page), 'We have your record');
      assert.ok((await read(page)).includes(reference));
      await doors.leave(page);
    });

    it('the home page says what matters now, and how the months went', async () => {
      await reviewer.goto('/home');
      const shown = await read(reviewer);
      for (const words of [
        /\d+ waiting to be read/,
        /\d+ overdue/,
        /\d+ open, with severe harm, a death or danger soon/,
      ])
        assert.match(shown.replace(/\s+/g, ' '), words);
      const chart = reviewer.locator('svg[role=img]');
      assert.ok(((await chart.boundingBox())?.width ?? 0) > 200);
      assert.ok((await chart.locator('rect').count()) >= 3);
      await reviewer.getByText('The figures').click();
      assert.match(await read(reviewer, '.app-chart table'), /October 2026/);
      await follow(reviewer, /overdue/);
      assert.ok((await headlines(reviewer)).length > 0);
    });
  });
}
