import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPageOfForm } from './page-of-form.ts';

const pageOfForm = createPageOfForm(['/', '/records', '/records/:recordId', '/records/:recordId/:action', '/desk']);

test('a form that is sent to its own address stands there, with what that address asks for', () => {
  assert.equal(pageOfForm('/desk', '/desk?stage=new'), '/desk?stage=new');
  assert.equal(pageOfForm('/records/:id/:step', '/records/12/close?x=1'), '/records/12/close?x=1');
});

test('a form that is sent to an address without a page stands on the nearest one above it', () => {
  assert.equal(pageOfForm('/records/:recordId/contact', '/records/12/contact'), '/records/12');
  assert.equal(pageOfForm('/records/:recordId/notes/:note/erase', '/records/12/notes/3/erase'), '/records/12');
});

test('where there is no such page, or no such address, it is the start page', () => {
  assert.equal(pageOfForm('/sign-out', '/sign-out'), '/');
  assert.equal(pageOfForm(undefined, '/desk'), '/');
});

test('nobody is led away from this service', () => {
  assert.equal(pageOfForm('/desk', '//evil.example'), '/');
  assert.equal(pageOfForm('/desk', 'http://evil.example/desk'), '/');
  assert.equal(pageOfForm('/records/:recordId', '/\\evil.example/x'), '/');
});
