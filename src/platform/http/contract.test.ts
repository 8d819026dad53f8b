import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Type } from 'typebox';
import type { Permission } from '../access/roles.ts';
import type { Module, Route } from '../module.ts';
import { contractFaults } from './contract.ts';
import { createTestHttp } from './testing.ts';

const sound: Route = {
  method: 'GET',
  path: '/sound',
  permission: 'public',
  schema: {},
  handle: async () => ({ kind: 'json', body: {} }),
};
const withRoute = (changes: Partial<Route>, rest: Partial<Module> = {}): readonly Module[] => [
  { name: 'trial', jobs: [], routes: [{ ...sound, ...changes }], ...rest },
];

test('a sound module has no faults', () => assert.deepEqual(contractFaults(withRoute({})), []));

for (const [what, modules, words] of [
  [
    'a permission that no table declares',
    withRoute({ permission: 'trial.read' as Permission }),
    'which no table declares',
  ],
  [
    'a permission that only the prototype has',
    withRoute({ permission: 'toString' as Permission }),
    'which no table declares',
  ],
  ['params without a schema', withRoute({ path: '/sound/:id' }), 'no schema for its params'],
  ['a body without a schema', withRoute({ method: 'POST' }), 'no schema for its body'],
  ['an address served twice', [...withRoute({}), ...withRoute({})], 'served twice'],
  [
    'a link that leads to no page',
    withRoute({}, { links: [{ text: 'Gone', path: '/gone', place: 'menu' }] }),
    'which is no page of this module',
  ],
] as const) {
  test(`${what} is a fault, and the service refuses to start with it`, () => {
    const faults = contractFaults(modules);
    assert.equal(faults.length, 1);
    assert.match(faults[0] ?? '', new RegExp(words));
    assert.throws(() => createTestHttp({ modules }), /may not be served/);
  });
}

test('a declared permission and a described body are sound', () => {
  const modules = withRoute({
    method: 'POST',
    path: '/sound/:id',
    permission: 'people.manage',
    schema: { params: Type.Object({ id: Type.String() }), body: Type.Object({}) },
  });
  assert.deepEqual(contractFaults(modules), []);
});
