// A nurse puts a portfolio together: a record that was answered, what they think about it, on paper and as a PDF.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, it } from 'node:test';
import { openRecord, say, signIn } from './support/staff.ts';
import { untilCaseOpens } from './support/tell-quickly.ts';
import { send, tellStory } from './support/telling.ts';
import { atDesk, type Doors, follow, heading, openDoors, press, read, screens, write } from './support/visitors.ts';

let doors: Doors;
before(async () => {
  doors = await openDoors();
});
after(() => doors.end());

for (const screen of screens.filter(({ name }) => name === 'on a phone' || name === 'at a desk without JavaScript')) {
  it(`is chosen, written, printed and taken along, ${screen.name}`, async () => {
    const nurse = await signIn(doors, screen, 'nurse');
    await nurse.goto('/record/tell?who=staff&way=near-miss');
    const story = `Two syringes had the same label, seen ${screen.name}.`;
    await tellStory(nurse, { story, place: { words: 'RX1', name: 'Nottingham University Hospitals NHS Trust' } });
    const { reference } = await send(nurse);
    await untilCaseOpens(doors.cairn, reference);
    const reviewer = await signIn(doors, atDesk, 'reviewer');
    await openRecord(reviewer, reference);
    await say(reviewer, 'Close with an outcome', 'The outcome, in plain words', 'Labels now differ in shape.');
    await doors.leave(reviewer);

    await nurse.goto('/my-records');
    assert.match(await read(nurse), /Something new for you/);
    await follow(nurse, 'Make a portfolio for your appraisal');
    await nurse.getByLabel('Nurse, midwife or nursing associate: as for a reflective account (NMC)').check();
    await press(nurse, 'Save the choice');
    assert.match(await read(nurse), /Your choice is saved\./);
    await follow(nurse, new RegExp(`^Write what you think about ${reference}`));
    await write(nurse, 'What I learned', 'Sister Abigail Thornton showed me: read, do not look.');
    await press(nurse, 'Save');
    assert.match(await read(nurse), /You have written about it/);

    await follow(nurse, 'Look at it, and print it');
    assert.equal(await heading(nurse), 'Portfolio: what I told, and what I learned');
    const printed = await read(nurse);
    for (const words of [story, 'Labels now differ in shape.', 'What I learned', 'read, do not look.'])
      assert.ok(printed.includes(words), words);
    assert.doesNotMatch(printed, /Thornton/);
    const [download] = await Promise.all([nurse.waitForEvent('download'), nurse.getByText('Save it as a PDF').click()]);
    assert.equal(download.suggestedFilename(), 'portfolio.pdf');
    const pdf = await readFile(await download.path(), 'latin1');
    for (const sign of ['%PDF-1.7', '/Marked true', '/Lang (en-GB)', '/S /H1', '/S /Table'])
      assert.ok(pdf.includes(sign), sign);
    await doors.leave(nurse);
  });
}

it('is saved by itself while somebody writes', async () => {
  const nurse = await signIn(doors, atDesk, 'nurse');
  await nurse.goto('/my-records/portfolio');
  await nurse
    .getByRole('link', { name: /^(Write what you think|Change what you wrote) about / })
    .first()
    .click();
  await nurse.getByLabel('How I changed or improved my practice').fill('I read every label aloud.');
  await nurse.locator('.app-autosave', { hasText: 'Saved' }).waitFor();
  await nurse.reload();
  assert.equal(
    await nurse.getByLabel('How I changed or improved my practice').inputValue(),
    'I read every label aloud.',
  );
  await doors.leave(nurse);
});
