import assert from 'node:assert/strict';
import { Presence } from '../../../src/core/prompts/presence';
import { MINUTE } from '../../../src/core/time/span';

const here = { focused: true, active: true };
const idle = { focused: true, active: false };
const elsewhere = { focused: false, active: false };

describe('A return to a window', () => {
  it('is reported at the first input after an absence, with the time of the input', () => {
    const presence = new Presence(here, 0);
    assert.equal(presence.change(idle, MINUTE), undefined);
    assert.deepEqual(presence.change(here, 11 * MINUTE), { lastInput: 11 * MINUTE });
  });

  it('is reported when the window gets focus, without a time of input', () => {
    const presence = new Presence(here, 0);
    assert.equal(presence.change(elsewhere, MINUTE), undefined);
    assert.deepEqual(presence.change(here, 40 * MINUTE), {});
  });

  it('is not reported after a short absence', () => {
    const presence = new Presence(here, 0);
    presence.change(elsewhere, MINUTE);
    assert.equal(presence.change(here, 8 * MINUTE), undefined);
  });

  it('ends an absence that counts from its start, even if the state changed during it', () => {
    const presence = new Presence(here, 0);
    presence.change(idle, MINUTE);
    presence.change(elsewhere, 7 * MINUTE);
    presence.change(idle, 8 * MINUTE);
    assert.deepEqual(presence.change(here, 10 * MINUTE), { lastInput: 10 * MINUTE });
  });

  it('is reported only once', () => {
    const presence = new Presence(elsewhere, 0);
    assert.deepEqual(presence.change(here, 20 * MINUTE), {});
    assert.equal(presence.change(here, 40 * MINUTE), undefined);
  });
});
