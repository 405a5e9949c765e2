import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { SECOND } from '../../../../src/core/time/span';
import { Settling } from '../../../../src/editor/host/settling';

describe('The first seconds of a window', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('are over after nine seconds, so that a window does first what recording needs', async () => {
    const settling = new Settling();
    mock.timers.tick(9 * SECOND - 1);
    assert.equal(settling.isOver, false);
    mock.timers.tick(1);
    assert.equal(settling.isOver, true);
    await settling.settled;
  });

  it('are over at once when the developer uses the extension', async () => {
    const settling = new Settling();
    settling.end();
    assert.equal(settling.isOver, true);
    await settling.settled;
    settling.end();
  });

  it('are not over when the window was closed before', () => {
    const settling = new Settling();
    settling.dispose();
    mock.timers.tick(60 * SECOND);
    assert.equal(settling.isOver, false);
  });
});
