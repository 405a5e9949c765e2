import assert from 'node:assert/strict';
import type { WindowState } from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { watchFocus } from '../../../../src/editor/signals/focus';
import { SignalLog } from './support/signalLog';

describe('Signals of the focus', () => {
  const watch = (focused: boolean) => {
    const log = new SignalLog();
    const changed = new Emitter<WindowState>();
    watchFocus({ window: { state: { focused, active: focused }, onDidChangeWindowState: changed.event } }, log.emit);
    return { log, become: (state: WindowState) => changed.fire(state) };
  };

  it('report the focus at the start in a window that has it, and nothing in one that does not', () => {
    assert.deepEqual(watch(true).log.takeKinds(), ['focus']);
    assert.deepEqual(watch(false).log.takeKinds(), []);
  });

  it('report every change of the focus, but not a change of activity alone', () => {
    const { log, become } = watch(true);
    log.take();
    become({ focused: true, active: false });
    assert.deepEqual(log.takeKinds(), []);
    become({ focused: false, active: false });
    become({ focused: true, active: true });
    assert.deepEqual(log.takeKinds(), ['blur', 'focus']);
  });
});
