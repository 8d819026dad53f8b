// Photos, in a real browser: what is covered with a finger or with keys never reaches the service, and nobody needs a script.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { plainJpeg } from '../src/platform/files/testing.ts';
import { faultsOf } from './support/inspect.ts';
import { comeBack, send } from './support/telling.ts';
import {
  type Doors,
  follow,
  heading,
  onSmallPhone,
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

const [onPhone, onPhoneWithoutScript] = screens;

/** A near miss as far as its answers to check, and from there to its photos. */
const toPhotos = async (screen = onPhone): Promise<Page> => {
  assert.ok(screen);
  const page = await doors.visit(screen, '/record/tell?who=staff&way=near-miss');
  await page.locator('main textarea').fill('Two boxes look alike.');
  await press(page, 'Continue');
  await page.locator('input[value=unknown]').check();
  await press(page, 'Continue');
  await follow(page, 'Add a photo');
  return page;
};

const choosePhoto = async (page: Page, buffer: Buffer, name = 'label.jpg'): Promise<void> => {
  await page.setInputFiles('#photo', { name, mimeType: 'image/jpeg', buffer });
};

const untilShown = (page: Page): Promise<void> => page.locator('.app-cover__frame').waitFor();

/** The bytes of the newest photo, as the service gives them back. */
const lastPhoto = async (page: Page): Promise<Buffer> => {
  const href = await page.locator('.app-photo-list__link').last().getAttribute('href');
  const { rawPayload } = await doors.cairn.app.inject({ url: href ?? '' });
  return rawPayload;
};

/** From the picture's left and top, as shares of its size: how bright it is there, red, green and blue. */
const colourAt = async (jpeg: Buffer, left: number, top: number): Promise<readonly number[]> => {
  const { width, height } = await sharp(jpeg).metadata();
  const spot = { left: Math.round(width * left), top: Math.round(height * top), width: 4, height: 4 };
  return [...(await sharp(jpeg).extract(spot).resize(1, 1).raw().toBuffer())];
};

const cover = [29, 42, 51];
const red = [255, 0, 0];
const blue = [0, 0, 255];
const isNear = (found: readonly number[], wanted: readonly number[]): boolean =>
  wanted.every((value, index) => Math.abs(value - (found[index] ?? -99)) < 24);

const drag = async (page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> => {
  const canvas = page.locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = (await canvas.boundingBox()) ?? assert.fail('There is no picture');
  const at = ([x, y]: readonly [number, number]) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 4 });
  await page.mouse.up();
};

describe('covering a part of a photo', () => {
  it('with a finger: what was covered is not in what is sent, and the rest is', async () => {
    const page = await toPhotos();
    await choosePhoto(page, await plainJpeg({ width: 1200, height: 800 }));
    await untilShown(page);
    await drag(page, [0.1, 0.1], [0.3, 0.4]);
    await page.getByText('Covered.').waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await write(page, 'What does it show? You can leave this empty', 'The two boxes');
    await press(page, 'Add this photo');
    assert.equal(await heading(page), 'Photos');
    const photo = await lastPhoto(page);
    assert.ok(isNear(await colourAt(photo, 0.2, 0.25), cover));
    assert.ok(isNear(await colourAt(photo, 0.2, 0.7), red));
    assert.ok(isNear(await colourAt(photo, 0.8, 0.25), blue));
    assert.deepEqual(await faultsOf(page), []);
    await doors.leave(page);
  });

  it('with keys alone: the box is moved, made smaller, covers, and a cover is taken back', async () => {
    const page = await toPhotos();
    await choosePhoto(page, await plainJpeg({ width: 1200, height: 800 }));
    await untilShown(page);
    await page.locator('#photo').focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'app-cover__frame');
    await page.keyboard.press('Enter');
    for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('-');
    await page.keyboard.press('Enter');
    for (let step = 0; step < 40; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Backspace');
    await page.getByText('The last cover is gone.').waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent?.trim()), 'Cover');
    await press(page, 'Add this photo');
    const photo = await lastPhoto(page);
    assert.ok(isNear(await colourAt(photo, 0.5, 0.5), cover), 'the middle');
    assert.ok(isNear(await colourAt(photo, 0.16, 0.5), cover), 'the left');
    assert.ok(isNear(await colourAt(photo, 0.84, 0.5), blue), 'the right, taken back');
    await doors.leave(page);
  });

  it('with buttons alone, on the smallest phone: a tap places the box', async () => {
    const page = await toPhotos(onSmallPhone);
    await choosePhoto(page, await plainJpeg({ width: 800, height: 1200 }));
    await untilShown(page);
    await drag(page, [0.8, 0.8], [0.8, 0.8]);
    for (const name of ['Larger box', 'Smaller box', 'Cover'])
      await page.getByRole('button', { name, exact: true }).click();
    assert.deepEqual(await faultsOf(page), []);
    await press(page, 'Add this photo');
    assert.ok(isNear(await colourAt(await lastPhoto(page), 0.8, 0.8), cover));
    await doors.leave(page);
  });

  it('comes with a photo that is small enough, however large it was', async () => {
    const page = await toPhotos();
    await choosePhoto(
      page,
      Buffer.concat([await plainJpeg({ width: 4000, height: 3000 }), Buffer.alloc(16 * 1024 * 1024)]),
    );
    await untilShown(page);
    await press(page, 'Add this photo');
    assert.equal(await heading(page), 'Photos', await read(page));
    await doors.leave(page);
  });

  /** How each photo looks where it was covered, of all that the page tries to send meanwhile. */
  const sentMeanwhile = async (page: Page, work: () => Promise<void>): Promise<readonly (readonly number[])[]> => {
    const bodies: Buffer[] = [];
    await page.route('**/photos', async (route) => {
      const request = route.request();
      if (request.method() === 'POST') bodies.push(request.postDataBuffer() ?? Buffer.alloc(0));
      await route.continue();
    });
    await work();
    return Promise.all(
      bodies.map(async (body) => {
        assert.ok(!body.includes('Exif'), 'without what the camera wrote');
        return colourAt(body.subarray(body.indexOf(Buffer.from([0xff, 0xd8, 0xff]))), 0.2, 0.25);
      }),
    );
  };

  const coverOne = async (page: Page): Promise<void> => {
    const camera = { exif: { IFD0: { Copyright: 'An invented camera' } } };
    const photo = sharp(await plainJpeg({ width: 1200, height: 800 })).withMetadata(camera);
    await choosePhoto(page, await photo.jpeg().toBuffer());
    await untilShown(page);
    await drag(page, [0.1, 0.1], [0.3, 0.4]);
    await page.getByText('Covered.').waitFor();
  };

  it('stays covered, however often the button is pressed while the picture is drawn, and what is covered meanwhile too', async () => {
    const page = await toPhotos();
    await coverOne(page);
    const button = await page.evaluateHandle(() => {
      const make = HTMLCanvasElement.prototype.toBlob;
      let drawn = (): void => undefined;
      const mayBeDone = new Promise<void>((resolve) => {
        drawn = resolve;
      });
      HTMLCanvasElement.prototype.toBlob = function (done, ...how) {
        make.call(this, (blob) => void mayBeDone.then(() => done(blob)), ...how);
      };
      const submitter = document.querySelector<HTMLButtonElement>('form[enctype] button:not([type="button"])');
      const pressOften = (): void => {
        for (let time = 0; time < 5; time += 1) submitter?.form?.requestSubmit(submitter);
      };
      return { pressOften, drawn };
    });
    const arrived = page.waitForEvent('domcontentloaded');
    const sent = await sentMeanwhile(page, async () => {
      await button.evaluate(({ pressOften }) => pressOften());
      await drag(page, [0.6, 0.1], [0.9, 0.4]);
      await button.evaluate(({ pressOften, drawn }) => {
        pressOften();
        drawn();
      });
      await arrived;
    });
    assert.ok(sent.length > 0);
    for (const colour of sent) assert.ok(isNear(colour, cover), String(colour));
    assert.ok(isNear(await colourAt(await lastPhoto(page), 0.75, 0.25), cover), 'covered while it was drawn');
    await doors.leave(page);
  });

  for (const [what, breakIt] of [
    ['makes no file of it', 'HTMLCanvasElement.prototype.toBlob = (done) => done(null)'],
    ['cannot put it into the form', 'DataTransfer = undefined'],
  ] as const)
    it(`is not sent uncovered where the browser ${what}: nothing is sent, and the page says so`, async () => {
      const page = await toPhotos();
      await coverOne(page);
      await page.evaluate(breakIt);
      const sent = await sentMeanwhile(page, async () => {
        await page.getByRole('button', { name: 'Add this photo' }).click();
        await page.getByText('We could not make the covered photo, so nothing was sent.').waitFor();
      });
      assert.deepEqual(sent, []);
      assert.equal(await page.locator('#photo').inputValue(), '');
      assert.ok(await page.locator('.app-cover__work').isHidden());
      await doors.leave(page);
    });

  it('begins anew with another photo: what was wrong with the one before is said no more', async () => {
    const page = await toPhotos();
    await press(page, 'Add this photo');
    assert.match(await page.title(), /^Error: /);
    await choosePhoto(page, await plainJpeg());
    await untilShown(page);
    assert.doesNotMatch(await read(page), /There is a problem|Choose a photo first/);
    assert.equal(await page.title(), 'Add a photo – Cairn');
    assert.equal(await page.locator('.nhsuk-form-group--error, .nhsuk-file-upload--error').count(), 0);
    assert.deepEqual(await faultsOf(page), []);
    await doors.leave(page);
  });

  it('is not offered for a file that the browser cannot show, and the service says what is wrong with it', async () => {
    const page = await toPhotos();
    await choosePhoto(page, Buffer.from('%PDF-1.7'), 'leaflet.pdf');
    await page.getByText('This photo cannot be shown here').waitFor();
    await press(page, 'Add this photo');
    assert.match(await read(page), /“leaflet.pdf” is not a photo that we can open/);
    await doors.leave(page);
  });
});

it('whoever has no script adds a photo too, is told what is not hidden, takes it away, and sees it again by receipt', async () => {
  const page = await toPhotos(onPhoneWithoutScript);
  assert.match(await read(page), /We cannot hide what the picture itself shows/);
  await press(page, 'Add this photo');
  assert.match(await page.title(), /^Error: /);
  for (const shows of ['The two boxes', 'The shelf']) {
    await choosePhoto(page, await plainJpeg());
    await write(page, 'What does it show? You can leave this empty', shows);
    await press(page, 'Add this photo');
  }
  await press(page, 'Take away Photo 1 of 2');
  assert.match(await read(page), /You have added one photo/);
  await follow(page, 'I have finished: check and send');
  assert.match(await read(page), /Photo 1 of 1: The shelf/);
  const { receipt } = await send(page);
  const later = await doors.visit(onSmallPhone, '/');
  await comeBack(later, receipt ?? '');
  const shown = later.getByRole('link', { name: /The shelf/ });
  await shown.waitFor();
  assert.ok(
    await later.locator('.app-photo-list__picture').evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return image.naturalWidth > 0;
    }),
  );
  await doors.leave(later);
  await doors.leave(page);
});
