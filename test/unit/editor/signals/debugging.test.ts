import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { watchDebugging } from '../../../../src/editor/signals/debugging';
import { withMembers } from '../support/members';
import { SignalLog } from './support/signalLog';

const session = withMembers<vscode.DebugSession>({ id: 'one' });
const child = withMembers<vscode.DebugSession>({ id: 'two', parentSession: session });
const thread = withMembers<vscode.DebugThread>({ session, threadId: 1 });
const frame = withMembers<vscode.DebugStackFrame>({ session, threadId: 1, frameId: 1 });

describe('Signals of debugging', () => {
  let log: SignalLog;
  let started: Emitter<vscode.DebugSession>;
  let ended: Emitter<vscode.DebugSession>;
  let item: Emitter<vscode.DebugThread | vscode.DebugStackFrame | undefined>;
  let debug: { activeDebugSession: vscode.DebugSession | undefined };

  beforeEach(() => {
    log = new SignalLog();
    [started, ended, item] = [new Emitter(), new Emitter(), new Emitter()];
    debug = { activeDebugSession: session };
    watchDebugging(
      {
        debug: Object.assign(debug, {
          onDidStartDebugSession: started.event,
          onDidChangeActiveStackItem: item.event,
          onDidTerminateDebugSession: ended.event,
        }),
      },
      log.emit,
    );
  });

  it('report the start and the end of a session, but not of its child sessions', () => {
    for (const one of [session, child]) started.fire(one);
    for (const one of [child, session]) ended.fire(one);
    assert.deepEqual(log.takeKinds(), ['debug-start', 'debug-stop']);
  });

  it('report each line at which the program pauses, and that it continues', () => {
    item.fire(thread);
    assert.deepEqual(log.takeKinds(), []);
    item.fire(frame);
    item.fire(frame);
    item.fire(thread);
    item.fire(undefined);
    assert.deepEqual(log.takeKinds(), ['debug-pause', 'debug-pause', 'debug-continue']);
  });

  it('do not report that a program continues after it has ended', () => {
    item.fire(frame);
    debug.activeDebugSession = undefined;
    item.fire(undefined);
    assert.deepEqual(log.takeKinds(), ['debug-pause']);
    debug.activeDebugSession = session;
    item.fire(frame);
    ended.fire(session);
    item.fire(thread);
    assert.deepEqual(log.takeKinds(), ['debug-pause', 'debug-stop']);
  });

  it('report that a program continues even after a child session has ended', () => {
    item.fire(frame);
    ended.fire(child);
    item.fire(thread);
    assert.deepEqual(log.takeKinds(), ['debug-pause', 'debug-continue']);
  });
});
