// What comes over the wire when nobody minds the rules: two lengths, odd lines, bodies that do not end, that swell, or that
// come a drop at a time; paths that climb; and what every answer says of itself.

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openTarget, type Target } from './support/target.ts';

let target: Target;
before(async () => {
  target = await openTarget();
});
after(() => target.end());

/** All that comes back to these bytes, until the other side ends or a while has passed. */
const speak = (bytes: string | Buffer, forMs = 1_000, enough = /(?!)/): Promise<string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(target.cairn.origin);
    const socket = connect(Number(port), hostname);
    let said = '';
    const end = () => {
      socket.destroy();
      resolve(said);
    };
    const timer = setTimeout(end, forMs);
    socket.on('data', (part) => {
      said += part;
      if (enough.test(said)) end();
    });
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(said);
    });
    socket.on('error', () => {});
    socket.write(bytes);
  });

const answersIn = (said: string): readonly string[] =>
  [...said.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status = '']) => status);
const smuggled = 'GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n';

describe('a request that can be read in two ways', () => {
  const head = 'POST /receipt HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n';
  const requests: Readonly<Record<string, string>> = {
    'a length and chunks': `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    'chunks and a length': `${head}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${smuggled}`,
    'two lengths': `${head}Content-Length: 0\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`,
    'a length with a sign': `${head}Content-Length: +0\r\n\r\n${smuggled}`,
    'a length in another alphabet': `${head}Content-Length: 0x10\r\n\r\n${smuggled}`,
    'a list of lengths': `${head}Content-Length: 0, 0\r\n\r\n${smuggled}`,
    'chunks spelt oddly': `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`,
    'chunks twice': `${head}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${smuggled}`,
    'a space before the colon': `${head}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    'a folded line': `${head}Transfer-Encoding:\r\n chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${smuggled}`,
    'a bare line feed': `${head.replaceAll('\r\n', '\n')}Content-Length: 0\nTransfer-Encoding: chunked\n\n0\n\n${smuggled}`,
    'a chunk of no size': `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n${smuggled}`,
    'a chunk larger than a number': `${head}Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nx\r\n0\r\n\r\n${smuggled}`,
    'a NUL in a header': `${head}X-Odd: a\0b\r\nContent-Length: 0\r\n\r\n`,
    'no host': 'GET / HTTP/1.1\r\n\r\n',
    'two hosts': 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
  };
  for (const [name, bytes] of Object.entries(requests))
    it(`is read in neither: ${name}`, async () => {
      const said = await speak(bytes);
      const answers = answersIn(said);
      assert.ok(answers.length <= 1, `${name}: ${answers.join(' ')}`);
      assert.doesNotMatch(said, /HTTP\/1\.1 5\d\d|\.ts:\d+/, name);
      if (answers.length === 1)
        assert.match(answers[0] ?? '', name === 'two hosts' ? /^(?:400|200)$/ : /^4/, `${name}: ${said.slice(0, 200)}`);
    });
});

describe('a body', () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };

  it('that is too long is refused before it is read', async () => {
    for (const path of [
      '/receipt',
      '/record/tell?who=public',
      '/api/records',
      '/oidc/token',
      '/sign-out',
      '/sign-in/left/x',
    ]) {
      const began = Date.now();
      const said = await speak(
        `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999999\r\n\r\nx`,
        3_000,
        /^HTTP/,
      );
      assert.match(said, /^HTTP\/1\.1 4/, `${path}: ${said.slice(0, 100)}`);
      assert.ok(Date.now() - began < 2_500, path);
    }
  });

  it('that does not say how long it is ends where its route ends', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const said = await speak(
      Buffer.from(
        `POST /receipt HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(40)}0\r\n\r\n`,
      ),
      4_000,
    );
    assert.ok(said === '' || /^HTTP\/1\.1 413/.test(said), said.slice(0, 100));
  });

  it('that swells when it is unpacked is not unpacked', async () => {
    const { ask } = target;
    const bomb = `receipt=${'1'.repeat(5_000_000)}`;
    for (const [encoding, body] of [
      ['gzip', gzipSync(bomb)],
      ['br', brotliCompressSync(bomb)],
      ['deflate, gzip', gzipSync(bomb)],
    ] as const) {
      const { status } = await ask({
        method: 'POST',
        path: '/receipt',
        body,
        headers: { ...headers, 'content-encoding': encoding },
      });
      assert.ok(status >= 400 && status < 500, `${encoding}: ${status}`);
    }
  });

  it('with ten thousand fields, deep nesting or long names costs nothing to speak of', async () => {
    const { ask } = target;
    const bodies = [
      Array.from({ length: 10_000 }, (_, index) => `f${index}=1`).join('&'),
      `${'a%5Bb%5D'.repeat(20_000)}=1`,
      `${'a'.repeat(200_000)}=1`,
      '&'.repeat(200_000),
      '='.repeat(200_000),
      '%25'.repeat(60_000),
    ];
    for (const body of bodies)
      for (const path of ['/receipt', '/record/tell?who=public', '/sign-out', '/oidc/token']) {
        const { status, ms } = await ask({ method: 'POST', path, body, headers });
        assert.ok(status < 500, `${path}: ${status}`);
        assert.ok(ms < 1_000, `${path}: ${ms} ms`);
      }
    for (const body of [
      '['.repeat(100_000),
      '{"a":'.repeat(50_000),
      `{"answers":{"patients":${'['.repeat(40)}${']'.repeat(40)}}}`,
    ]) {
      const { status, ms } = await ask({
        method: 'POST',
        path: '/api/records',
        body,
        headers: { 'content-type': 'application/json' },
      });
      assert.ok(status >= 400 && status < 500 && ms < 1_000, `${status} ${ms}`);
    }
  });
});

describe('a path that climbs', () => {
  it('reaches no file', async (t) => {
    const { ask } = target;
    const climbs = ['..', '%2e%2e', '%252e%252e', '..%2f', '..%5c', '%c0%ae%c0%ae', '..;', '.%00.', '%uff0e%uff0e'];
    const ends = ['etc/passwd', 'package.json', 'demo.json', 'keys/master', '.git/config', '.env', 'src/main/start.ts'];
    let asks = 0;
    for (const base of ['', '/assets', '/assets/x', '/record', '/.well-known', '/oidc', '/api'])
      for (const climb of climbs)
        for (const end of ends)
          for (const path of [
            `${base}/${climb}/${climb}/${climb}/${end}`,
            `${base}/${climb}%2f${climb}%2f${end}`,
            `${base}/${end}`,
          ]) {
            const { status, body } = await ask({ path });
            asks += 1;
            assert.ok(status >= 400 && status < 500, `${path}: ${status}`);
            assert.doesNotMatch(body, /root:x:0|"dependencies"|BEGIN|\[core\]/, path);
          }
    t.diagnostic(`${asks} requests`);
  });
});

describe('every answer', () => {
  const kinds = [
    '/',
    '/nowhere',
    '/worklist',
    '/api/organisations?words=leeds',
    '/api/nowhere',
    '/healthz',
    '/readyz',
    '/oidc/jwks',
    '/oidc/auth',
    '/.well-known/openid-configuration',
    '/favicon.ico',
    '/%ff',
    '/receipt',
    '/sign-in',
    '/api/openapi.json',
  ];

  it('cannot be framed, sniffed, kept, or lead away, and tells of nothing behind it', async () => {
    const { ask } = target;
    for (const path of kinds) {
      const { headers, body } = await ask({ path });
      const policy = String(headers['content-security-policy']);
      assert.match(policy, /default-src 'none'/, path);
      assert.match(policy, /frame-ancestors 'none'/, path);
      assert.equal(headers['x-frame-options'], 'DENY', path);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
      assert.equal(headers['referrer-policy'], 'no-referrer', path);
      assert.equal(headers['cross-origin-opener-policy'], 'same-origin', path);
      // What any provider publishes for any site to read: its keys and its document.
      const isPublished = /^\/(?:oidc\/jwks|\.well-known)/.test(path);
      if (!isPublished) assert.equal(headers['access-control-allow-origin'], undefined, path);
      if (!isPublished && path !== '/favicon.ico') assert.match(String(headers['cache-control']), /no-store/, path);
      for (const name of ['server', 'x-powered-by', 'via', 'etag', 'last-modified'])
        assert.equal(headers[name], undefined, `${path} ${name}`);
      assert.doesNotMatch(body, /fastify|node_modules|at file:|\.ts:\d/i, path);
      if (headers.location === undefined) assert.notEqual(headers['content-type'], undefined, path);
    }
  });

  it('allows no other site to read it, whatever it asks', async () => {
    const { ask, personFor } = target;
    for (const origin of ['https://evil.example', 'null', target.cairn.origin])
      for (const path of [
        '/api/organisations?words=leeds',
        '/worklist',
        '/my-data/kept-about-me.json',
        '/oidc/token',
        '/.well-known/jwks.json',
      ])
        for (const method of ['GET', 'OPTIONS']) {
          const { headers } = await ask({
            method,
            path,
            headers: { ...personFor('records.read').headers(), origin, 'access-control-request-method': 'GET' },
          });
          for (const name of Object.keys(headers))
            assert.ok(!name.startsWith('access-control-allow'), `${method} ${path} ${origin}: ${name}`);
        }
  });

  it('has no figures, nor any door of administration, at the port of the pages', async () => {
    for (const path of [
      '/metrics',
      '/debug',
      '/status',
      '/admin',
      '/console',
      '/graphql',
      '/actuator',
      '/server-status',
      '/oidc/reg',
      '/oidc/introspection',
      '/oidc/me',
      '/oidc/device',
      '/oidc/request',
    ])
      assert.equal((await target.ask({ path })).status, 404, path);
  });

  it('says the same of a page that is not there and one that is hidden', async () => {
    const { get, people, foreign } = target;
    const reviewer = people.get('reviewer');
    assert.ok(reviewer);
    const hidden = await get(reviewer, `/records/${foreign.named.recordId?.value}`);
    const nowhere = await get(reviewer, '/records/0195e8c2-0000-4000-8000-00000000dead');
    const plain = (body: string) => body.replace(/nonce="[^"]*"|value="[^"]*"|[0-9a-f-]{36}/g, '');
    assert.equal(hidden.status, nowhere.status);
    assert.equal(plain(hidden.body), plain(nowhere.body));
  });
});
