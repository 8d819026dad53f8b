// Whoever tells something without a name leaves nothing behind that says who, where from or when: told through pages and
// interface with marked values, then looked for in every table, every file with the log of the database's changes, every line
// that was printed, the figures and a backup.

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../src/main/testing/served.ts';
import { connect, type Database } from '../src/platform/database/database.ts';
import { addressesOfRunning } from '../src/platform/database/embedded/supervisor.ts';
import { type Finding, findInFiles, findInTables, findInText, tableNames } from './support/everywhere.ts';
import { aimAt, isOver, startWhole, untilOver, untilReady } from './support/whole.ts';

const webFile = fileURLToPath(new URL('../src/main/web.ts', import.meta.url));
const chance = (): string => randomBytes(6).toString('hex');
const doneWithinMs = 90_000;

/** What the request says of whoever sends it. Nothing of it may be anywhere. */
const sender = {
  address: '198.51.100.231',
  ownAddress: '127.0.0.77',
  browser: `MarkedBrowser/${chance()}`,
  referrer: `https://from-${chance()}.example/page`,
  language: `en-x-${chance()}`,
  cookie: `cairn=cookie${chance()}`,
  campaign: `campaign${chance()}`,
} as const;
/** What is hidden before anybody reads the story: kept sealed, and nowhere to be read. */
const hidden = {
  name: 'Zebedee Quillfeather',
  phone: '07700 900461',
  number: '943 476 5919',
  email: `z.quillfeather.${chance()}@example.org`,
} as const;
/** What people do read. It is found: so the search sees what is there. */
const shown = `blanket${chance()}`;
const story = `Nurse ${hidden.name} dropped the ${shown}. Ring ${hidden.phone} or ${hidden.email}. NHS number ${hidden.number}.`;
/** Asked for to look up a fifth of neighbourhoods, and thrown away. No such place is there, so that nothing else says it. */
const postcode = 'QJ7Z 4XV';
const district = 'QJ7Z';
const fifth = 4;
/** What somebody wrote and never sent. */
const unsent = `unsent${chance()}`;
/** Put there by the test itself, to see that it is found. */
const leak = `leaked${chance()}`;

const dataDir = await mkdtemp(join(tmpdir(), 'cairn-privacy-'));
const tableFolder = await mkdtemp(join(tmpdir(), 'cairn-privacy-table-'));
const deprivationFile = join(tableFolder, 'deprivation.csv');
await writeFile(deprivationFile, `outward_code,quintile\n${district},${fifth}\n`);
process.env.CAIRN_DEPRIVATION_FILE = deprivationFile;
const port = await freePort();
const metricsPort = await freePort();
process.env.METRICS_PORT = String(metricsPort);
const cairn = startWhole(dataDir, port);
delete process.env.METRICS_PORT;
const webPort = await freePort();
let web: ChildProcess;
let webSaid = '';
let owner: Database;
let isOwnerOpen = false;
const closeOwner = async (): Promise<void> => {
  if (isOwnerOpen) await owner.close();
  isOwnerOpen = false;
};

type Answered = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** Comes from an address of its own, and says everything about itself that a browser can say. */
const visit = (
  toPort: number,
  method: 'GET' | 'POST',
  path: string,
  body?: Readonly<Record<string, string>> | object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const isForm = path.startsWith('/record') || path.startsWith('/receipt');
    const text =
      body && (isForm ? new URLSearchParams(body as Record<string, string>).toString() : JSON.stringify(body));
    const asked = request(
      {
        host: '127.0.0.1',
        port: toPort,
        localAddress: sender.ownAddress,
        method,
        path,
        headers: {
          'x-forwarded-for': sender.address,
          'user-agent': sender.browser,
          referer: sender.referrer,
          'accept-language': sender.language,
          cookie: sender.cookie,
          ...(text && { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' }),
          ...headers,
        },
      },
      (reply) => {
        let said = '';
        reply.setEncoding('utf8').on('data', (chunk) => (said += chunk));
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: said }));
      },
    );
    asked.on('error', reject);
    asked.end(text);
  });

const nextOf = ({ status, headers, body }: Answered): string => {
  assert.equal(status, 303, body.slice(0, 2_000));
  return String(headers.location);
};

type Told = { readonly receipt: string; readonly secrets: readonly string[] };

const receiptIn = (text: string): string => /(\d{4} ){3}\d{4}/.exec(text)?.[0] ?? assert.fail(text.slice(0, 2_000));

const tellByPages = async (toPort: number): Promise<Told> => {
  await visit(toPort, 'GET', `/?utm_source=${sender.campaign}`);
  const place = nextOf(await visit(toPort, 'POST', '/record/tell?who=staff&way=near-miss', { Description: story }));
  const check = nextOf(await visit(toPort, 'POST', place, { place: 'RX1' }));
  await visit(toPort, 'GET', check);
  const thanks = await visit(toPort, 'GET', nextOf(await visit(toPort, 'POST', check, { action: 'send' })));
  const receipt = receiptIn(thanks.body);
  const aboutPerson = place.replace(/place$/, 'about-person?person=1&part=2');
  await visit(toPort, 'GET', aboutPerson);
  nextOf(await visit(toPort, 'POST', aboutPerson, { postcode }));
  const wrong = await visit(toPort, 'POST', aboutPerson, { postcode: `${postcode}?`, religion: 'anything' });
  assert.equal(wrong.status, 422);
  // Comes back, and once with a receipt that is none.
  const told = nextOf(await visit(toPort, 'POST', '/receipt', { receipt }));
  await visit(toPort, 'GET', told);
  await visit(toPort, 'POST', '/receipt', { receipt: '1234 5678 9012 3456' });
  return { receipt, secrets: [place.split('/')[2] ?? '', told.split('/').at(-1) ?? ''] };
};

const tellByInterface = async (toPort: number): Promise<Told> => {
  const key = randomUUID();
  const answer = await visit(
    toPort,
    'POST',
    `/api/records`,
    {
      taxonomy: 'lfpse-5',
      reporter: 'public',
      answers: { EventType: 'incident', Description: story, LocationKnown: 'y', Organisation: ['RX1'] },
    },
    { 'idempotency-key': key },
  );
  assert.equal(answer.status, 201, answer.body);
  return { receipt: JSON.parse(answer.body).receipt, secrets: [key] };
};

/** Faults as well: what goes wrong is where logs talk too much. */
const goWrong = async (toPort: number): Promise<void> => {
  await visit(toPort, 'POST', `/api/records?x=${sender.campaign}`, { answers: story });
  await visit(toPort, 'GET', `/record/${sender.campaign}/story`);
  await visit(toPort, 'GET', '/%ff');
};

const untilWorkIsDone = async (): Promise<void> => {
  const until = Date.now() + doneWithinMs;
  for (;;) {
    const { rows } = await owner.query<{ left: number }>(
      `select (select count(*)::int from graphile_worker._private_jobs)
            + (select count(*)::int from audit_waiting join audit using (entry_id)
               where actor_kind in ('account', 'client') or (actor_kind = 'system' and record_id is null))
            + (select count(*)::int from record where record_id not in (select record_id from review_case)) as left`,
    );
    if (rows[0]?.left === 0) return;
    assert.ok(Date.now() < until, `${rows[0]?.left} pieces of work are left`);
    await sleep(250);
  }
};

let told: readonly Told[];
let figures = '';
let began: number;
let ended: number;

/** What may be nowhere at all. */
const forbidden = (): readonly string[] => [
  ...Object.values(sender),
  sender.cookie.slice('cairn='.length),
  ...Object.values(hidden),
  postcode,
  ...[...Object.values(hidden), postcode].map((value) => value.replaceAll(' ', '')),
  'Quillfeather',
  unsent,
  ...told.flatMap(({ receipt, secrets }) => [receipt, receipt.replaceAll(' ', ''), ...secrets]),
];

before(async () => {
  await untilReady(cairn);
  const { ownerUrl: url } = await addressesOfRunning(dataDir);
  owner = connect(url, { role: null, maxConnections: 2 });
  isOwnerOpen = true;
  web = spawn(process.execPath, [webFile], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      CAIRN_DATA_DIR: dataDir,
      CAIRN_DEMO: '0',
      CAIRN_TRUSTED_PROXIES: '127.0.0.0/8',
      CAIRN_RECEIPTS_READY: '0',
      PORT: String(webPort),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [web.stdout, web.stderr]) stream?.on('data', (text) => (webSaid += text));
  while (!webSaid.includes('Cairn serves')) {
    assert.ok(web.exitCode === null, webSaid);
    await sleep(50);
  }
  began = Date.now();
  told = [
    await tellByPages(port),
    await tellByInterface(port),
    await tellByPages(webPort),
    await tellByInterface(webPort),
  ];
  nextOf(await visit(port, 'POST', '/record/tell?who=public', { Description: `My dad. ${unsent}` }));
  await goWrong(port);
  await goWrong(webPort);
  ended = Date.now();
  await untilWorkIsDone();
  figures = await fetch(`http://127.0.0.1:${metricsPort}/metrics`).then((reply) => reply.text());
});
after(async () => {
  await closeOwner();
  if (web && web.exitCode === null) {
    web.kill('SIGTERM');
    await once(web, 'exit');
  }
  if (!isOver(cairn)) await aimAt(cairn, dataDir)();
  await rm(dataDir, { recursive: true, force: true });
  await rm(tableFolder, { recursive: true, force: true });
});

const none: readonly Finding[] = [];

describe('whoever tells something without a name', () => {
  it('is in no table: not where they came from, not what they came with, not the names they wrote, not their receipt', async () => {
    assert.deepEqual(await findInTables(owner, forbidden()), none);
    assert.deepEqual(await findInTables(owner, [district]), none, 'not even half of a postcode');
    const { rows } = await owner.query<{ fifth: number }>(
      'select deprivation_fifth as fifth from person_affected_about',
    );
    assert.deepEqual(rows, [{ fifth }, { fifth }], 'it was looked up');
    const seen = await findInTables(owner, [shown]);
    assert.ok(
      seen.some(({ where }) => where.includes('revision')),
      'the story itself is found, so the search sees',
    );
  });

  it('leaves no time of day in any row about their record', async () => {
    const { rows: records } = await owner.query<{ recordId: string; reference: string }>(
      'select record_id as "recordId", reference from record',
    );
    assert.equal(records.length, told.length);
    const names = records.flatMap(({ recordId, reference }) => [recordId, reference]);
    let about = 0;
    for (const table of await tableNames(owner)) {
      const { rows } = await owner.query<{ row: string }>(
        `select one::text as row
         from ${table} as one
         where exists (select from unnest($1::text[]) as name where position(name in one::text) > 0)`,
        [names],
      );
      about += rows.length;
      for (const { row } of rows) {
        assert.doesNotMatch(row.replaceAll('00:00:00', ''), /\d\d:\d\d/, `${table}: ${row}`);
        // Nor as a count of seconds or milliseconds.
        for (const [digits] of row.matchAll(/(?<![0-9a-f])\d{10,13}(?![0-9a-f])/g)) {
          const ms = digits.length === 10 ? Number(digits) * 1_000 : Number(digits);
          assert.ok(ms < began - 3_600_000 || ms > ended + 3_600_000, `${table}: ${digits}`);
        }
      }
    }
    assert.ok(about > told.length * 5, `${about} rows are about them`);
  });

  it('is in nothing that was printed, nor in the figures', () => {
    const printed = [
      ...findInText(cairn.said(), 'what npm start prints', [...forbidden(), district]),
      ...findInText(webSaid, 'what a web process prints', [...forbidden(), district]),
      ...findInText(figures, 'the figures', forbidden()),
    ];
    assert.deepEqual(printed, none);
    assert.match(webSaid, /Cairn serves/, 'what is printed is seen');
    assert.doesNotMatch(webSaid, /\/record|\/receipt/, 'not even that somebody was there');
    assert.match(figures, /^# HELP /m);
  });

  it('would be found: a word that is put into a table, bytes, or the data folder is told with its place', async () => {
    await owner.query('alter table installation add column leak text, add column bytes bytea');
    await owner.query(`update installation set leak = $1, bytes = convert_to($1, 'UTF8')`, [leak]);
    await writeFile(join(dataDir, 'leak.log'), `visit from ${leak}\n`);
    assert.deepEqual(await findInTables(owner, [leak]), [{ word: leak, where: 'table public.installation' }]);
    await owner.query('update installation set leak = null');
    assert.equal((await findInTables(owner, [leak])).length, 1, 'bytes are seen as well');
    assert.equal(findInText(`a line with ${leak.toUpperCase()}`, 'a log', [leak]).length, 1);
  });

  it('is in no file of the data folder, the database and the log of its changes included, after a stop in good order', async () => {
    await closeOwner();
    web.kill('SIGTERM');
    await once(web, 'exit');
    cairn.process.kill('SIGTERM');
    await untilOver(cairn);
    const found = await findInFiles(dataDir, [...forbidden(), shown, leak]);
    const lawful = new Set([shown, leak]);
    assert.deepEqual(
      found.filter(({ word }) => !lawful.has(word)),
      none,
    );
    const seen = (word: string) => found.filter((one) => one.word === word).map(({ where }) => where);
    assert.ok(
      seen(shown).some((where) => where.includes('pg_wal')),
      'the log of changes is seen',
    );
    assert.ok(
      seen(shown).some((where) => where.includes('base/')),
      'the tables are seen',
    );
    assert.ok(seen(leak).includes('file leak.log'));
  });
});
