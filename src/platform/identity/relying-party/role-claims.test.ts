import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RoleMap, RoleRule } from '../../config/sign-in/provider.ts';
import { statedRoles } from './role-claims.ts';

const rule: RoleRule = { field: 'groups', is: 'reviewers', compares: 'whole', role: 'reviewer', organisation: 'RX1' };
const map: RoleMap = { each: null, chosen: null, organisation: null, table: [rule] };

test('a value counts whole, so that nobody names a group to look like another', () => {
  const held = (groups: unknown) => statedRoles({ groups }, map).roles.length;
  assert.equal(held(['x', 'reviewers']), 1);
  assert.equal(held('reviewers'), 1);
  for (const groups of ['Reviewers', 'x:reviewers', 'reviewers ', ['not', 'reviewers.x'], { reviewers: true }, null, 1])
    assert.equal(held(groups), 0, JSON.stringify(groups));
});

test('the last part of a code counts where the rule says so', () => {
  const coded: RoleMap = { ...map, table: [{ ...rule, compares: 'last-part', is: 'R8001' }] };
  const held = (groups: unknown) => statedRoles({ groups }, coded).roles.length;
  assert.equal(held('S8000:G8000:R8001'), 1);
  for (const groups of ['S8000:G8000:XR8001', 'R8001:G8000', 'S8000:R80011']) assert.equal(held(groups), 0, groups);
});

test('the organisation is an ODS code or there is no role', () => {
  const anywhere: RoleMap = { ...map, organisation: 'ods', table: [{ ...rule, organisation: null }] };
  const at = (ods: unknown) => statedRoles({ groups: 'reviewers', ods }, anywhere).roles[0]?.organisationCode;
  assert.equal(at(' rx1 '), 'RX1');
  for (const ods of [undefined, '', '*', 'RX1;', ['RX1'], 'A'.repeat(40)]) assert.equal(at(ods), undefined);
});

test('whatever a provider says, only roles of the table come of it, each once', () => {
  const listed: RoleMap = { ...map, each: 'list', chosen: { claim: 'pick', field: 'id' }, organisation: 'ods' };
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('list', 'pick', 'groups', '__proto__'), fc.jsonValue()), (claims) => {
      const { roles, chosen } = statedRoles(claims, listed);
      assert.ok(roles.length <= 1);
      for (const one of roles) assert.deepEqual(one, { role: 'reviewer', organisationCode: 'RX1' });
      if (chosen !== null && chosen !== 'nothing-here') assert.deepEqual(roles, [chosen]);
    }),
  );
});
