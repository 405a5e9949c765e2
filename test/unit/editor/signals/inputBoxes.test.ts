import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { watchInputBoxes } from '../../../../src/editor/signals/inputBoxes';
import { withMembers } from '../support/members';
import { SignalLog } from './support/signalLog';
import { TestUri } from './support/testUri';

describe('Signals of input boxes', () => {
  let log: SignalLog;
  let changed: Emitter<vscode.TextDocumentChangeEvent>;

  beforeEach(() => {
    log = new SignalLog();
    changed = new Emitter();
    watchInputBoxes({ workspace: { onDidChangeTextDocument: changed.event } }, log);
  });

  const typeIn = (scheme: string, contentChanges: { text: string }[] = [{ text: 'SECRET' }]) =>
    changed.fire(
      withMembers<vscode.TextDocumentChangeEvent>({ document: { uri: new TestUri({ scheme }) }, contentChanges }),
    );

  it('contain the kind of the box and nothing of the typed text', () => {
    typeIn('vscode-scm');
    assert.deepEqual(log.take(), [{ kind: 'input', scheme: 'vscode-scm' }]);
  });

  it('are emitted at most once a second for one box, and immediately for another box', () => {
    for (let key = 0; key < 30; key++) {
      typeIn('comment');
      log.forward(100);
    }
    assert.equal(log.take().length, 3);
    typeIn('comment');
    log.take();
    typeIn('chatSessionInput');
    assert.deepEqual(log.take(), [{ kind: 'input', scheme: 'chatSessionInput' }]);
  });

  it('are not emitted for files, for output or when no text changed', () => {
    for (const scheme of ['file', 'output', 'untitled']) typeIn(scheme);
    typeIn('comment', []);
    assert.deepEqual(log.take(), []);
  });
});
