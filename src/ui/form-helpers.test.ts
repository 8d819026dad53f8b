import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldError, fieldId, hiddenFields } from './form-helpers.ts';

test('a field finds its own message, and an id that a link can name', () => {
  const errors = [{ field: 'patients.0.PhysicalHarm', message: 'Choose how badly they were hurt' }];
  assert.deepEqual(fieldError(errors, 'patients.0.PhysicalHarm', 'Gwall'), {
    text: 'Choose how badly they were hurt',
    visuallyHiddenText: 'Gwall',
  });
  assert.equal(fieldError(errors, 'patients'), undefined);
  assert.equal(fieldError(undefined, 'patients'), undefined);
  assert.equal(fieldId('patients.0.PhysicalHarm'), 'patients-0-PhysicalHarm');
});

test('a form of the anonymous carries no token; a token cannot break out of its field', () => {
  assert.equal(hiddenFields({ csrfToken: '', challenge: '' }).toString(), '');
  assert.equal(
    hiddenFields({ csrfToken: 'a"><b>', challenge: '10.1' }).toString(),
    '<input type="hidden" name="_csrf" value="a&quot;><b>"><input type="hidden" name="_proof" value="10.1">',
  );
});
