import assert from 'node:assert/strict';
import { Presence } from '../../../src/core/prompts/presence';
import { MINUTE } from '../../../src/core/time/span';

const here = { focused: true, active: true };
const idle = { focused: true, active: false };
const elsewhere = { focused: false, active: false };

describe('whoever was away from a window', () => {
  it('is back with the first input after ten minutes', () => {
    const presence = new Presence(here, 0);
    assert.equal(presence.change(idle, MINUTE), undefined);
    assert.deepEqual(presence.change(here, 11 * MINUTE), { lastInput: 11 * MINUTE });
  });

  it('is back with the focus, which is no input', () => {
    const presence = new Presence(here, 0);
    assert.equal(presence.change(elsewhere, MINUTE), undefined);
    assert.deepEqual(presence.change(here, 40 * MINUTE), {});
  });

  it('was not away for a short look elsewhere', () => {
    const presence = new Presence(here, 0);
    presence.change(elsewhere, MINUTE);
    assert.equal(presence.change(here, 8 * MINUTE), undefined);
  });

  it('is away from when they left, however the window changed since then', () => {
    const presence = new Presence(here, 0);
    presence.change(idle, MINUTE);
    presence.change(elsewhere, 7 * MINUTE);
    presence.change(idle, 8 * MINUTE);
    assert.deepEqual(presence.change(here, 10 * MINUTE), { lastInput: 10 * MINUTE });
  });

  it('is back once', () => {
    const presence = new Presence(elsewhere, 0);
    assert.deepEqual(presence.change(here, 20 * MINUTE), {});
    assert.equal(presence.change(here, 40 * MINUTE), undefined);
  });
});
