import assert from 'node:assert/strict';
import type { AppUse } from '../../../src/core/observation/observation';
import { contextOf, fromContext } from '../../../src/core/elsewhere/context';
import type { Judged } from '../../../src/core/stretch/judge';
import { MINUTE } from '../../../src/core/time/span';
import { at } from '../timeline/build';

/** A stretch from 9:00 to 10:00 that is taken for load of the category. */
function judged(category: string): Judged {
  const load = { category, reasons: [{ rule: 'R07', holds: 60 * MINUTE }] } as const;
  return { stretch: { start: at('09:00'), end: at('10:00'), pieces: [], begins: false }, load, own: false };
}

/** What is proposed for a visit of so many minutes in the middle of the stretch, or at its end. */
function proposedFor(
  category: string,
  what: Partial<AppUse>,
  minutes: number,
  start = at('09:20'),
): string | undefined {
  const use: AppUse = { kind: 'app', key: 'a', app: 'other', start, end: start + minutes * MINUTE, ...what };
  return fromContext(contextOf([judged(category)], use), { ...use, visit: minutes * MINUTE })?.proposes.category;
}

describe('What lies in the middle of load', () => {
  it('belongs to it when it fits, and as a short look when it does not', () => {
    assert.equal(proposedFor('misuse-debugging', { app: 'monitoring', topic: 'errors' }, 8), 'misuse-debugging');
    assert.equal(proposedFor('misuse-debugging', { topic: 'list' }, 2), 'misuse-debugging');
    assert.equal(proposedFor('misuse-debugging', { topic: 'list' }, 4), undefined);
  });

  it('is no part of it when it is talk for long, with a purpose of its own, or beside a text', () => {
    assert.equal(proposedFor('misuse-debugging', { app: 'chat', topic: 'question' }, 3), 'misuse-debugging');
    assert.equal(proposedFor('misuse-debugging', { app: 'chat', topic: 'question' }, 5), undefined);
    assert.equal(proposedFor('misuse-debugging', { app: 'chat', topic: 'approval' }, 2), undefined);
    assert.equal(proposedFor('documentation', { app: 'chat', topic: 'team' }, 2), undefined);
  });

  it('belongs to it right after it only when it fits', () => {
    const after = at('10:02');
    assert.equal(proposedFor('firefighting', { app: 'monitoring' }, 3, after), 'firefighting');
    assert.equal(proposedFor('firefighting', { topic: 'list' }, 2, after), undefined);
  });
});
