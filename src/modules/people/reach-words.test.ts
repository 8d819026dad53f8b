import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roleOf, roles } from '../../platform/access/roles.ts';
import { reachWords } from './reach-words.ts';

describe('what a role reaches, in words', () => {
  it('follows from the table of roles', () => {
    assert.equal(reachWords('reviewer', 'RX1', 'Northmoor'), 'The records of Northmoor');
    assert.equal(reachWords('area-oversight', 'QT1', 'Moorland'), 'The records of all organisations in Moorland');
    assert.equal(reachWords('national-analyst', 'X26', 'Nation'), 'The records of every organisation');
    assert.equal(reachWords('triage', 'UNPLACED', 'Place not known'), 'The records whose place is not known');
    assert.equal(
      reachWords('recorder', 'RX1', 'Northmoor'),
      'Only what they tell themselves, and the pharmacy log of Northmoor, which names nobody',
    );
    assert.equal(reachWords('teller', 'RX1', 'Northmoor'), 'Only what they tell themselves');
  });

  it('says of every role that reads no records that it reads none', () => {
    for (const role of roles) {
      const words = reachWords(role, 'RX1', 'Northmoor');
      const reads = roleOf(role).grants.some((grant) => grant === 'read');
      assert.equal(/^The records/.test(words), reads, `${role}: ${words}`);
      assert.ok(reads || /no records|only what they tell/i.test(words), `${role}: ${words}`);
    }
  });
});
