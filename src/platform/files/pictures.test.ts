import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { before, describe, it } from 'node:test';
import sharp from 'sharp';
import { isBareJpeg } from './bare-jpeg.ts';
import { kindOfFile } from './kind-of-file.ts';
import { createPictures, type TakenIn } from './pictures.ts';
import { nodeOptions, type Remade } from './remake.ts';
import { hostile, laden, plainJpeg, plainPng, plainWebp, secret, wideColourJpeg } from './testing.ts';

const pictures = createPictures(null);

const taken = async (bytes: Uint8Array) => {
  const result = await pictures.takeIn(bytes, 'a');
  assert.equal(result.kind, 'picture', JSON.stringify(result).slice(0, 200));
  return result.kind === 'picture' ? result.picture : assert.fail();
};

/** The mean colour of a part of the picture, from 0 to 255. */
const colourAt = async (jpeg: Uint8Array, part: { left: number; top: number; width: number; height: number }) => {
  const { data } = await sharp(jpeg).extract(part).resize(1, 1).raw().toBuffer({ resolveWithObject: true });
  return [...data];
};

const isNear = (actual: readonly number[], wanted: readonly number[], by = 12): boolean =>
  wanted.every((value, index) => Math.abs(value - (actual[index] ?? -99)) <= by);

describe('a picture that somebody sends', () => {
  let files: Readonly<Record<string, Buffer>>;
  before(async () => {
    files = await laden();
  });

  it('carries in these tests what it has to lose', () => {
    assert.ok(Object.keys(files).length > 15);
    for (const [what, bytes] of Object.entries(files))
      if (!/packed|time/.test(what)) assert.ok(bytes.includes(secret), what);
  });

  it('keeps its pixels and nothing else, whatever came with it', async () => {
    for (const [what, bytes] of Object.entries(files)) {
      const { large, small } = await taken(bytes);
      for (const one of [large, small]) {
        assert.ok(isBareJpeg(one), what);
        const text = Buffer.from(one).toString('latin1');
        for (const trace of [
          secret,
          'Exif',
          'xmp',
          'http',
          'ICC_PROFILE',
          'MPF',
          'ftyp',
          'PK\x03\x04',
          '%PDF',
          '2026:11',
        ])
          assert.ok(!text.includes(trace), `${what}: ${trace}`);
        const found = await sharp(one).metadata();
        for (const kind of ['exif', 'xmp', 'icc', 'iptc', 'comments', 'orientation'] as const)
          assert.equal(found[kind], undefined, `${what}: ${kind}`);
        assert.ok(!text.includes('\0\0\0\x34\0\0\0\x01\0\0\0\x39'), `${what}: the place`);
      }
    }
  });

  it('stands as it was held, not as the camera lay', async () => {
    const { widthPx, heightPx, large } = await taken(
      files['a camera and a place, with a thumbnail'] ?? Buffer.alloc(0),
    );
    assert.deepEqual([widthPx, heightPx], [200, 400]);
    assert.ok(isNear(await colourAt(large, { left: 20, top: 20, width: 160, height: 120 }), [255, 0, 0]));
    assert.ok(isNear(await colourAt(large, { left: 20, top: 260, width: 160, height: 120 }), [0, 0, 255]));
  });

  it('shows the colours that it had in its own profile', async () => {
    const before = await wideColourJpeg();
    const { icc } = await sharp(before).metadata();
    assert.ok(icc);
    const { large } = await taken(before);
    assert.ok(isNear(await colourAt(large, { left: 20, top: 20, width: 120, height: 120 }), [255, 0, 0]));
  });

  it('is at most 2048 pixels long, and comes with a small one', async () => {
    const { widthPx, heightPx, large, small } = await taken(await plainJpeg({ width: 4_000, height: 3_000 }));
    assert.deepEqual([widthPx, heightPx], [2048, 1536]);
    assert.equal((await sharp(large).metadata()).width, 2048);
    assert.equal((await sharp(small).metadata()).width, 480);
  });

  it('may be a JPEG, a PNG or a WebP, and see-through is white', async () => {
    for (const bytes of [await plainPng(), await plainWebp()]) assert.ok(isBareJpeg((await taken(bytes)).large));
    const glass = await sharp({
      create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    assert.ok(
      isNear(
        await colourAt((await taken(glass)).large, { left: 5, top: 5, width: 30, height: 30 }),
        [255, 255, 255],
        2,
      ),
    );
  });
});

describe('a file that is no picture, or not one to be opened', () => {
  it('is refused, and what it is does not come from its name', async () => {
    for (const [what, bytes] of Object.entries(await hostile())) {
      const result = await pictures.takeIn(bytes, 'a');
      assert.equal(result.kind, 'refused', what);
      if (/bomb|65,000|million wide/.test(what))
        assert.match(JSON.stringify(result), /too-many-pixels|unreadable/, what);
    }
  });

  it('is told apart where words help: how some phones keep photos, and too many pixels', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    assert.deepEqual(await pictures.takeIn(heic, 'a'), { kind: 'refused', why: 'heic' });
    const bomb = (await hostile())['a bomb of 256 million pixels in a small file'] ?? Buffer.alloc(0);
    assert.ok(bomb.length < 1_000_000);
    assert.deepEqual(await pictures.takeIn(bomb, 'a'), { kind: 'refused', why: 'too-many-pixels' });
    assert.deepEqual(await pictures.takeIn(Buffer.from('%PDF-1.7'), 'a'), { kind: 'refused', why: 'not-a-picture' });
  });
});

describe('what is taken in', () => {
  it('is looked at by the scanner first: infected or unseen, nothing is taken in', async () => {
    const verdicts = ['clean', 'infected', 'unknown'] as const;
    const results = await Promise.all(
      verdicts.map(async (verdict) => {
        let made = 0;
        const make = async (): Promise<Remade> => {
          made += 1;
          return { kind: 'refused', why: 'unreadable' };
        };
        const scanner = { scan: async () => verdict, isUp: async () => true };
        const result = await createPictures(scanner, make).takeIn(await plainJpeg(), 'a');
        return [result.kind === 'refused' && result.why, made];
      }),
    );
    assert.deepEqual(results, [
      ['unreadable', 1],
      ['infected', 0],
      ['not-scanned', 0],
    ]);
  });

  it('comes two at a time, the next in turn, and is asked to come again when many wait', async () => {
    let [running, most, ended] = [0, 0, 0];
    const slow = async (): Promise<Remade> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      ended += 1;
      return { kind: 'refused', why: 'unreadable' };
    };
    const crowded = createPictures(null, slow);
    const jpeg = await plainJpeg();
    const add = (networks: readonly string[]): Promise<TakenIn[]> =>
      Promise.all(networks.map((network) => crowded.takeIn(jpeg, network)));
    const busyOf = (results: readonly TakenIn[]): number =>
      results.filter((one) => one.kind === 'refused' && one.why === 'busy').length;
    const everybody = Array.from({ length: 15 }, (_, at) => String(at));
    assert.equal(busyOf(await add(everybody)), 4);
    assert.deepEqual([most, ended], [2, 11]);
    assert.equal(busyOf(await add(['a'])), 0);
  });

  it('leaves turns for others, however many one network sends at once', async () => {
    const crowded = createPictures(null, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { kind: 'refused', why: 'unreadable' };
    });
    const jpeg = await plainJpeg();
    const flood = Array.from({ length: 15 }, () => crowded.takeIn(jpeg, 'flood'));
    assert.deepEqual(await crowded.takeIn(jpeg, 'somebody'), { kind: 'refused', why: 'unreadable' });
    const refused = (await Promise.all(flood)).filter((one) => one.kind === 'refused' && one.why === 'busy');
    assert.equal(refused.length, 11);
  });
});

it('a file is known by its content', async () => {
  assert.equal(kindOfFile(await plainJpeg()), 'jpeg');
  assert.equal(kindOfFile(await plainPng()), 'png');
  assert.equal(kindOfFile(await plainWebp()), 'webp');
  assert.equal(kindOfFile(new Uint8Array()), 'other');
});

it('a JPEG is bare when it has no segment but those of its pixels and no byte behind them', async () => {
  const jpeg = await plainJpeg();
  assert.ok(isBareJpeg(jpeg));
  assert.ok(!isBareJpeg(Buffer.concat([jpeg, Buffer.from([0])])));
  assert.ok(!isBareJpeg(jpeg.subarray(0, -2)));
  assert.ok(!isBareJpeg(new Uint8Array([0xff, 0xd8])));
  for (const bytes of Object.values(await laden())) assert.ok(!isBareJpeg(bytes));
});

it('the process that opens pictures may read none of our files, write none, ask nobody and start nothing', () => {
  const tries = `
    import { readFileSync, writeFileSync } from 'node:fs';
    import { spawnSync } from 'node:child_process';
    import { connect } from 'node:net';
    import { tmpdir } from 'node:os';
    const denied = (work) => { try { work(); return 'did it'; } catch (reason) { return reason.code; } };
    const asked = await new Promise((resolve) => connect(9, '127.0.0.1').on('error', ({ code }) => resolve(code)));
    console.log(JSON.stringify([
      asked,
      denied(() => readFileSync('/etc/passwd')),
      denied(() => writeFileSync(tmpdir() + '/cairn-photo-test', 'x')),
      denied(() => spawnSync('true')),
    ]));`;
  const { stdout } = spawnSync(process.execPath, [...nodeOptions, '--input-type=module', '-e', tries], {
    encoding: 'utf8',
  });
  assert.deepEqual(JSON.parse(stdout), Array(4).fill('ERR_ACCESS_DENIED'));
});
