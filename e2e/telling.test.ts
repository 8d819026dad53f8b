// Telling it, in a real browser: what a person can do from the first page to "thank you".

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findPlace, send, tellStory } from './support/telling.ts';
import {
  choose,
  type Doors,
  follow,
  goBack,
  heading,
  openDoors,
  press,
  read,
  screens,
  write,
} from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

const hospital = { words: 'Queens Medical Centre Notingham', name: "Queen's Medical Centre" };
const mostPagesOfQuickWay = 4;

const kinds = [
  {
    answer: 'Something went well',
    story: 'The porter saw that I was frightened and stayed with me until the scan was over.',
    asks: 'What could help this to happen more often?',
  },
  {
    answer: 'I am worried that something could go wrong',
    story: 'The ramp to the clinic is icy every morning and nobody spreads salt.',
    asks: 'Could someone die or be badly hurt very soon because of this?',
  },
  {
    answer: 'Someone got worse or died, and I do not know why',
    story: 'My uncle went in with a cough and was much worse a week later. Nobody could tell us why.',
    asks: 'Do you think something may have gone wrong in the care?',
  },
] as const;

for (const screen of screens) {
  describe(screen.name, () => {
    it('a daughter tells all she knows, changes an answer, goes back, and is thanked with a receipt', async () => {
      const page = await doors.visit(screen, '/');
      assert.match(await read(page, 'body'), /in danger now\? Call 999[\s\S]*call 111/);
      await follow(page, 'I am a patient, relative or carer');
      const met = await tellStory(page, {
        story: 'My mother was given the tablets of the woman in the next bed. She slept for a whole day.',
        answers: {
          'What kind of thing was it?': 'Something went wrong, or nearly went wrong',
          'Who are you?': 'I am a relative, friend or carer',
          'Did it happen today?': 'No',
          'Were they hurt?': 'Hurt a little',
          'Was any of these part of what happened?': 'A medicine',
        },
        place: hospital,
      });
      assert.ok(met.includes('When did it happen?') && met.includes('Which medicines?'), met.join(' | '));
      assert.match(await read(page), /Nottingham University Hospitals/);

      await follow(page, /Change\s+Were they hurt/);
      await goBack(page);
      assert.notEqual(await heading(page), 'Were they hurt?');
      await page.goBack();
      await choose(page, 'Were they hurt?', 'Not hurt');
      await press(page, 'Continue');
      assert.equal(await heading(page), 'Check what you have told us');
      const answers = await read(page);
      assert.match(answers, /Not hurt/);
      assert.doesNotMatch(answers, /Hurt a little/);

      const { reference, receipt } = await send(page);
      assert.match(reference, /^[A-Z0-9]{5}-[A-Z0-9]{5}$/);
      assert.match(receipt ?? '', /^\d{4} \d{4} \d{4} \d{4}$/);
      await page.reload();
      assert.ok((await read(page)).includes(reference), 'a reload shows the same reference');
      await doors.leave(page);
    });

    for (const { answer, story, asks } of kinds) {
      it(`anybody can say: ${answer}`, async () => {
        const page = await doors.visit(screen, '/record/tell?who=public');
        const met = await tellStory(page, {
          story,
          answers: { 'What kind of thing was it?': answer, [asks]: "I don't know" },
          enoughAfter: asks,
        });
        assert.ok(met.includes(asks), met.join(' | '));
        assert.match(await read(page), /I don't know where/);
        assert.ok((await send(page)).receipt);
        await doors.leave(page);
      });
    }

    it('a nurse records a near miss, and a porter good care, in at most four pages', async () => {
      const page = await doors.visit(screen, '/record');
      for (const [way, story] of [
        ['A near miss', 'Two patients with the same name lay in one bay. I saw it when I checked the wristband.'],
        ['Good care', 'The night team turned the lights down and spoke quietly. Everyone slept.'],
      ] as const) {
        await page.goto('/record');
        await follow(page, 'I work in health or care');
        const choice = await heading(page);
        await follow(page, way);
        // Of good care, what could help it to happen more often is left open.
        const met = [choice, ...(await tellStory(page, { story, place: hospital })), await heading(page)];
        assert.ok(met.length <= mostPagesOfQuickWay, met.join(' | '));
        await send(page);
        if (way === 'Good care')
          assert.match(await read(page), /with the names hidden\. They can tell the staff there what you said\./);
      }
      await doors.leave(page);
    });

    it('a nurse records an incident with its codes, and stops when enough is said', async () => {
      const page = await doors.visit(screen, '/record/work');
      await follow(page, 'An incident, a risk or an outcome');
      await tellStory(page, {
        story: 'The pump alarmed in the night and nobody could hear it from the desk.',
        answers: {
          'What kind of event is it?': 'Patient safety incident',
          'What was the level of physical harm?': 'Low physical harm',
          'Which of these were involved?': 'Devices',
          'Was it one of these?': 'None of the above',
          'What was being done when it happened?': "I don't know",
        },
        place: hospital,
        enoughAfter: 'What was being done when it happened?',
      });
      const answers = await read(page);
      for (const answer of [/Low physical harm/, /Devices/, /None of the above/]) assert.match(answers, answer);
      await send(page);
      await doors.leave(page);
    });

    it('a place is found by a misspelt name, by its postcode and by its code', async () => {
      const page = await doors.visit(screen, '/record/tell?who=public');
      await write(page, 'What happened?', 'Nobody answered the bell.');
      await press(page, 'Continue');
      await choose(page, 'What kind of thing was it?', 'Something went wrong, or nearly went wrong');
      await press(page, 'Continue');
      await page.goto(page.url().replace(/[^/]+$/, 'place'));
      for (const [words, name] of [
        ['tretnside medcal', 'Trentside Medical Group'],
        ['NG4 2FN', 'Trentside Medical Group'],
        ['C84010', 'Trentside Medical Group'],
        ['brinsly pharmacy', 'Brinsley Pharmacy'],
      ] as const) {
        const found = await findPlace(page, words);
        assert.ok(
          found.some((one) => one.includes(name)),
          `${words}: ${found.join(' | ')}`,
        );
      }
      await findPlace(page, 'xqzzkw');
      assert.match(await read(page), /We found nothing like “xqzzkw”/);
      await doors.leave(page);
    });
  });
}
