import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cookieJar } from './cookie.ts';

describe('a cookie', () => {
  it('is for this host alone, over HTTPS, out of reach of scripts', () => {
    const cookie = cookieJar('https://cairn.example.org', 'cairn');
    assert.equal(cookie.write('abc'), '__Host-cairn=abc; Path=/; HttpOnly; SameSite=Lax; Secure');
  });

  it('has its plain name on the loopback address, where there is no HTTPS', () => {
    const cookie = cookieJar('http://127.0.0.1:3000', 'cairn');
    assert.equal(cookie.write('abc', 60), 'cairn=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax');
  });

  it('is found among others, and not where only a part of its name is', () => {
    const cookie = cookieJar('http://127.0.0.1:3000', 'cairn');
    assert.equal(cookie.read('a=1; cairn-sign-in=2; cairn=3; notcairn=4'), '3');
    assert.equal(cookie.read('notcairn=4; cairn-sign-in=2'), null);
    assert.equal(cookie.read(undefined), null);
  });

  it('set over plain HTTP by another is not taken for the one that HTTPS protects', () => {
    assert.equal(cookieJar('https://cairn.example.org', 'cairn').read('cairn=planted'), null);
  });
});
