import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { noScope, systemScope } from '../../../platform/access/scope.ts';
import { scopeOf } from '../../../platform/access/scope-of.ts';
import { someone } from '../../../platform/access/testing.ts';
import { type Actor, anonymous } from '../../../platform/actor.ts';
import { createPictures, type Pictures } from '../../../platform/files/pictures.ts';
import { hostile, laden, plainJpeg, secret } from '../../../platform/files/testing.ts';
import { secretHash } from '../../../platform/vault/secret-address.ts';
import { fixedKeys } from '../../../platform/vault/testing.ts';
import { createVault } from '../../../platform/vault/vault.ts';
import { leadsTo, testPages, tokenOf } from '../pages/testing.ts';
import { northmoor } from '../testing.ts';
import { addPhoto } from './draft-photos.ts';
import { openPhoto } from './read-photos.ts';
import { createPhotoRoom } from './room.ts';
import { sealPicture } from './sealed-photo.ts';

let pages: Awaited<ReturnType<typeof testPages>>;
before(async () => {
  pages = await testPages();
});
after(() => pages.end());

const begin = async (): Promise<string> =>
  tokenOf(
    leadsTo(await pages.post('/record/tell?who=staff&way=near-miss', { Description: 'The two boxes look the same.' })),
  );

const formOf = (bytes: Uint8Array, { name = 'label.jpg', shows = '' } = {}): FormData => {
  const form = new FormData();
  form.append('photo', new Blob([new Uint8Array(bytes)]), name);
  form.append('shows', shows);
  return form;
};

const photosOf = async (token: string) => (await pages.world.drafts.open(token, anonymous))?.photos ?? [];

const send = async (token: string) => {
  leadsTo(await pages.post(`/record/${token}/place`, { place: northmoor }));
  leadsTo(await pages.post(`/record/${token}/check`, { action: 'send' }));
  const sent = await pages.world.sender.repliedTo(token);
  return sent?.record ?? assert.fail('Nothing was sent');
};

const count = async (where: string, value: unknown): Promise<number> => {
  const { rows } = await pages.world.owner.query<{ n: number }>(
    `select count(*)::integer as n from photo where ${where}`,
    [value],
  );
  return rows[0]?.n ?? -1;
};

describe('a photo added to a story', () => {
  it('is made anew, shown in small on the page, and opened at an address of the draft', async () => {
    const token = await begin();
    const bytes = (await laden())['a camera and a place, with a thumbnail'] ?? Buffer.alloc(0);
    const to = leadsTo(await pages.upload(`/record/${token}/photos`, formOf(bytes, { shows: ' The label ' })));
    assert.equal(to, `/record/${token}/photos`);
    const page = await pages.get(to);
    const [, small = ''] = /<img[^>]*src="([^"]+)"/.exec(page.body) ?? [];
    assert.match(page.body, /alt="Photo 1 of 1: The label"/);
    const picture = await pages.get(small);
    assert.equal(picture.headers['content-type'], 'image/jpeg');
    assert.ok(!picture.rawPayload.includes(secret));
    const { width, height } = await sharp((await pages.get(small.replace('?size=small', ''))).rawPayload).metadata();
    assert.deepEqual([width, height], [200, 400]);
  });

  it('is kept sealed: neither the table nor the draft alone opens it', async () => {
    const token = await begin();
    await pages.upload(`/record/${token}/photos`, formOf(await plainJpeg()));
    const { rows } = await pages.world.owner.query<{ sealed: Buffer }>(
      'select sealed_large as sealed from photo where token_hash = $1',
      [secretHash(token)],
    );
    assert.equal(rows.length, 1);
    assert.ok(!rows[0]?.sealed.includes(Buffer.from([0xff, 0xd8, 0xff])));
  });

  it('is taken away again, and the others stay', async () => {
    const token = await begin();
    for (const shows of ['one', 'two'])
      leadsTo(await pages.upload(`/record/${token}/photos`, formOf(await plainJpeg(), { shows })));
    const [first] = await photosOf(token);
    leadsTo(await pages.post(`/record/${token}/photos/remove`, { photoId: first?.photoId ?? '' }));
    leadsTo(await pages.post(`/record/${token}/photos/remove`, { photoId: first?.photoId ?? '' }));
    assert.deepEqual(
      (await photosOf(token)).map(({ shows }) => shows),
      ['two'],
    );
    assert.equal(await count('token_hash = $1', secretHash(token)), 1);
    assert.equal((await pages.get(`/record/${token}/photos/${first?.photoId}`)).statusCode, 404);
  });

  it('is opened by nobody else: another draft, a made-up number, an owner who is somebody else', async () => {
    const [token, other] = [await begin(), await begin()];
    leadsTo(await pages.upload(`/record/${token}/photos`, formOf(await plainJpeg())));
    const [photo] = await photosOf(token);
    assert.equal((await pages.get(`/record/${other}/photos/${photo?.photoId}`)).statusCode, 404);
    assert.equal((await pages.get(`/record/${'A'.repeat(22)}/photos/${photo?.photoId}`)).statusCode, 410);
    pages.be(someone('recorder', northmoor));
    const mine = await begin();
    leadsTo(await pages.upload(`/record/${mine}/photos`, formOf(await plainJpeg())));
    pages.be(someone('recorder', northmoor, { accountId: '0195e8c2-0000-4000-8000-000000000009' }));
    assert.equal((await pages.get(`/record/${mine}/photos`)).statusCode, 410);
    pages.be(anonymous);
  });

  it('goes with its draft when that expires', async () => {
    const token = await begin();
    leadsTo(await pages.upload(`/record/${token}/photos`, formOf(await plainJpeg())));
    const { jobs } = pages.world.recording.module;
    pages.world.setNow('2026-11-25T10:00:00Z');
    await jobs.find(({ name }) => name === 'recording.remove-expired')?.run({});
    pages.world.setNow('2026-11-21T14:03:27.123Z');
    assert.equal(await count('token_hash = $1', secretHash(token)), 0);
  });
});

describe('a photo that cannot be taken', () => {
  const refusals = [
    ['no file', async () => formOf(new Uint8Array(), { name: '' }), 422, /Choose a photo first/],
    [
      'a file that is no photo',
      async () => formOf(Buffer.from('%PDF-1.7'), { name: 'label.jpg' }),
      422,
      /“label.jpg” is not a photo/,
    ],
    [
      'a HEIC file',
      async () => formOf(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), { name: 'IMG_1.HEIC' }),
      422,
      /“IMG_1.HEIC” is a HEIC file/,
    ],
    ['half a photo', async () => formOf((await plainJpeg()).subarray(0, -50)), 422, /We could not open “label.jpg”/],
    [
      'too many pixels',
      async () => formOf((await hostile())['a bomb of 256 million pixels in a small file'] ?? new Uint8Array()),
      422,
      /“label.jpg” is too large to open/,
    ],
    [
      'too many bytes',
      async () => formOf(Buffer.alloc(15 * 1024 * 1024 + 1), { shows: 'The label' }),
      422,
      /“label.jpg” is bigger than 15 MB/,
    ],
    ['far too many bytes', async () => formOf(Buffer.alloc(30 * 1024 * 1024)), 422, /“label.jpg” is bigger than 15 MB/],
    ['too many words', async () => formOf(await plainJpeg(), { shows: 'x'.repeat(201) }), 422, /200 letters/],
  ] as const;
  for (const [what, form, status, words] of refusals)
    it(`is told so, by its name, and nothing else is lost: ${what}`, async () => {
      const token = await begin();
      leadsTo(await pages.upload(`/record/${token}/photos`, formOf(await plainJpeg(), { shows: 'The first' })));
      const answer = await pages.upload(`/record/${token}/photos`, await form());
      assert.equal(answer.statusCode, status);
      assert.match(answer.body, words);
      assert.match(answer.body, /<title>Error: /);
      assert.match(answer.body, /href="#(photo|shows)"/);
      assert.deepEqual(
        (await photosOf(token)).map(({ shows }) => shows),
        ['The first'],
      );
      assert.equal(await count('token_hash = $1', secretHash(token)), 1);
    });

  it('is a sixth one, even where two windows add at once', async () => {
    const token = await begin();
    for (let added = 0; added < 4; added += 1)
      leadsTo(await pages.upload(`/record/${token}/photos`, formOf(await plainJpeg())));
    const both = await Promise.all(
      [1, 2].map(async () => pages.upload(`/record/${token}/photos`, formOf(await plainJpeg()))),
    );
    assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [303, 422]);
    assert.equal((await photosOf(token)).length, 5);
    assert.equal(await count('token_hash = $1', secretHash(token)), 5);
    const page = await pages.get(`/record/${token}/photos`);
    assert.doesNotMatch(page.body, /type="file"/);
    const sixth = await pages.upload(`/record/${token}/photos`, formOf(await plainJpeg()));
    assert.match(sixth.body, /You have added five photos/);
  });

  it('is one that the scanner refuses, or could not see', async () => {
    const token = await begin();
    const add = async (verdict: 'infected' | 'unknown') => {
      const pictures = createPictures({ scan: async () => verdict, isUp: async () => true });
      const { db, drafts, clock } = pages.world;
      const deps = { db, drafts, pictures, photoRoom: createPhotoRoom({ db, clock }, 1024 ** 2) };
      return addPhoto(deps, token, anonymous, { bytes: await plainJpeg(), from: 'a', shows: '' });
    };
    assert.deepEqual(await add('infected'), { kind: 'refused', why: 'infected' });
    assert.deepEqual(await add('unknown'), { kind: 'refused', why: 'not-scanned' });
    assert.deepEqual(await photosOf(token), []);
  });

  it('is one that there is no room for among those of stories that nobody has signed in to tell', async () => {
    const { db, drafts, clock, owner } = pages.world;
    const bytes = await plainJpeg();
    let opened = 0;
    const pictures: Pictures = {
      takeIn: (...sent) => {
        opened += 1;
        return createPictures(null).takeIn(...sent);
      },
    };
    const adder = (mostBytes: number) => {
      const photoRoom = createPhotoRoom({ db, clock }, mostBytes);
      return async (token: string, from: string, actor: Actor = anonymous) =>
        addPhoto({ db, drafts, pictures, photoRoom }, token, actor, { bytes, from, shows: '' });
    };
    await owner.query('delete from photo where token_hash is not null');
    const token = await begin();
    assert.deepEqual(await adder(1024 ** 2)(token, 'a'), { kind: 'added' });
    const { rows } = await owner.query<{ bytes: number }>(
      'select octet_length(sealed_large) + octet_length(sealed_small) as bytes from photo where token_hash is not null',
    );
    const each = rows[0]?.bytes ?? assert.fail();
    opened = 0;
    assert.deepEqual(await adder(each)(token, 'a'), { kind: 'refused', why: 'no-room' });
    assert.equal(opened, 0, 'it is asked before anything is opened');

    const nurse = someone('recorder', northmoor);
    pages.be(nurse);
    assert.deepEqual(await adder(each)(await begin(), 'a', nurse), { kind: 'added' }, 'whoever signed in adds theirs');
    pages.be(anonymous);

    const add = adder(each * 6);
    for (const kind of ['added', 'added', 'refused']) assert.equal((await add(await begin(), 'a')).kind, kind);
    assert.equal((await add(await begin(), 'b')).kind, 'added', 'one network leaves room for others');
    pages.world.setNow('2026-11-22T09:00:00Z');
    await owner.query('delete from photo where token_hash is not null');
    assert.equal((await add(await begin(), 'a')).kind, 'added', 'tomorrow there is room again');
    pages.world.setNow('2026-11-21T14:03:27.123Z');
  });

  it('is one whose draft was sent meanwhile: whoever adds it sees that it was', async () => {
    const token = await begin();
    await send(token);
    const to = leadsTo(await pages.upload(`/record/${token}/photos`, formOf(await plainJpeg())));
    assert.match(to, /\/sent$/);
    assert.equal(await count('token_hash = $1', secretHash(token)), 0);
  });
});

describe('photos of a story that is sent', () => {
  const tellWithPhotos = async () => {
    const token = await begin();
    for (const shows of ['The label, by nurse Sarah Jenkins', ''])
      leadsTo(await pages.upload(`/record/${token}/photos`, formOf(await plainJpeg(), { shows })));
    return { token, record: await send(token) };
  };

  it('become those of the record, in their order, with names hidden, and open for whoever reads the record', async () => {
    const { record } = await tellWithPhotos();
    const { recording } = pages.world;
    const photos = await recording.photos(systemScope, record);
    assert.equal(photos.length, 2);
    assert.match(photos[0]?.shows ?? '', /^The label, by nurse \[/);
    assert.doesNotMatch(JSON.stringify(photos), /Jenkins/);
    for (const { photoId } of photos)
      for (const size of ['large', 'small'] as const) {
        const jpeg = await recording.photo(systemScope, record, photoId, size);
        assert.ok(jpeg !== null && jpeg !== 'ended');
        assert.equal((await sharp(jpeg).metadata()).format, 'jpeg');
      }
  });

  it('are shown by the database to whoever reaches the record, and to nobody else', async () => {
    const { record } = await tellWithPhotos();
    const see = async (scope: Parameters<typeof pages.world.recording.photos>[0]) =>
      (await pages.world.recording.photos(scope, record)).length;
    assert.equal(await see(noScope), 0);
    assert.equal(await see({ ...noScope, records: [record.recordId] }), 2);
    const another = await send(await begin());
    assert.equal(await see({ ...noScope, records: [another.recordId] }), 0);
    assert.equal(await see(scopeOf(someone('reviewer', northmoor))), 2);
    assert.equal(await see(scopeOf(someone('reviewer', 'XS1'))), 0);
    assert.equal(await see(scopeOf(someone('auditor', northmoor))), 0);
  });

  it('of a draft are seen and taken away, by the database alone, with the address of that draft only', async () => {
    const [token, other] = [await begin(), await begin()];
    for (const one of [token, other]) await pages.upload(`/record/${one}/photos`, formOf(await plainJpeg()));
    const seen = 'select 1 from photo where token_hash is not null';
    const away = 'delete from photo where token_hash is not null';
    for (const scope of [noScope, systemScope, scopeOf(someone('reviewer', northmoor))]) {
      assert.equal((await pages.world.db.as(scope).query(seen)).rowCount, 0);
      assert.equal((await pages.world.db.as(scope).query(away)).rowCount, 0);
    }
    const own = pages.world.db.as({ ...noScope, draft: secretHash(token).toString('hex') });
    assert.equal((await own.query(seen)).rowCount, 1);
    assert.equal((await own.query(away)).rowCount, 1);
    assert.equal(await count('token_hash = $1', secretHash(other)), 1);
  });

  it('are changed by nobody: the application may neither write nor take away those of a record', async () => {
    const { record, token } = await tellWithPhotos();
    const scoped = pages.world.db.as(systemScope);
    await assert.rejects(scoped.query(`update photo set shows = 'x'`), /a photo does not change/);
    assert.equal((await scoped.query('delete from photo where record_id = $1', [record.recordId])).rowCount, 0);
    const { photo, sealed } = sealPicture(
      { widthPx: 1, heightPx: 1, large: Buffer.from('x'), small: Buffer.from('x') },
      '',
    );
    await assert.rejects(
      scoped.query(
        `insert into photo (photo_id, organisation_code, record_id, revision, position, shows, month, sealed_key, width_px, height_px, sealed_large, sealed_small)
         values ($1, $2, $3, 1, 9, '', '2026-11', '', 1, 1, $4, $4)`,
        [photo.photoId, record.organisationCode, record.recordId, sealed.large],
      ),
      /row-level security/,
    );
    assert.equal(await count('token_hash = $1', secretHash(token)), 0);
  });

  it('move with their record, and go with its original', async () => {
    const { record } = await tellWithPhotos();
    const { owner, recording } = pages.world;
    await owner.query(`update record set organisation_code = 'XS1' where record_id = $1`, [record.recordId]);
    const [photo] = await recording.photos(systemScope, { ...record, organisationCode: 'XS1' });
    assert.ok(photo);
    const jpeg = await recording.photo(systemScope, { ...record, organisationCode: 'XS1' }, photo.photoId, 'small');
    assert.ok(jpeg !== null && jpeg !== 'ended');
    await owner.query('delete from sealed_original where record_id = $1', [record.recordId]);
    assert.equal(await count('record_id = $1', record.recordId), 0);
  });

  it('open no more when the key of their month is destroyed', async () => {
    pages.world.setNow('2026-09-21T14:03:27.123Z');
    const { record } = await tellWithPhotos();
    const [photo] = await pages.world.recording.photos(systemScope, record);
    await pages.world.owner.query(
      `update month_key set wrapped = null, destroyed_on = '2026-11-20', reason = 'A test' where month = '2026-09'`,
    );
    pages.world.setNow('2026-11-21T14:03:27.123Z');
    // A process that held the key forgets it within half a minute; another never had it.
    const another = createVault(pages.world.db, fixedKeys(Buffer.alloc(32, 3)), pages.world.clock);
    const q = pages.world.db.as(systemScope);
    assert.equal(await openPhoto(q, another, record, photo?.photoId ?? '', 'large'), 'ended');
  });
});
