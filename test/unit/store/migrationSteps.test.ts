import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { migrations } from '../../../src/store/connection/migrations';

/** The start of the SHA-256 of each step. Append one for a new step; never change one. */
const steps: readonly string[] = [
  'c4183ef510fb4917',
  '8b971f0198fc566c',
  '86a262ddd7164202',
  'c8f3a5bd4405114b',
  '2e60b238a27e19a5',
  '1993be8f33fcaf16',
  '887212f75483ed94',
  '797dc5fc703e426d',
  '10159c29ca8eae71',
  'f2646c9d288dcf22',
  'd280fdcba9deade1',
];

describe('The steps of the database schema', () => {
  it('are never changed, because files of users were made by them: a change is a new step', () => {
    const present = migrations.map((step) => createHash('sha256').update(step).digest('hex').slice(0, 16));
    assert.deepEqual(present, steps);
  });
});
