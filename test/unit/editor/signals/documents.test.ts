import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import type { Located } from '../../../../src/editor/signals/documentPlaces';
import { watchDocuments } from '../../../../src/editor/signals/documents';
import { TextDocumentSaveReason } from '../support/enums';
import { withMembers } from '../support/members';
import { SignalLog } from './support/signalLog';
import { namedByPath, textDocument } from './support/textDocument';

const { Manual, AfterDelay, FocusOut } = TextDocumentSaveReason;
const inFront = textDocument('/invoice.ts');
const beside = textDocument('/order.ts');

describe('Signals of text documents', () => {
  let log: SignalLog;
  let scrolled: Emitter<vscode.TextEditorVisibleRangesChangeEvent>;
  let saved: Emitter<vscode.TextDocumentWillSaveEvent>;
  let activeDocument: { located: Located | undefined };
  let watching: { dispose(): void };

  beforeEach(() => {
    log = new SignalLog();
    scrolled = new Emitter();
    saved = new Emitter();
    activeDocument = { located: { opened: { doc: 'invoice.ts' } } };
    watching = watchDocuments(
      {
        window: { onDidChangeTextEditorVisibleRanges: scrolled.event },
        workspace: { onWillSaveTextDocument: saved.event },
        TextDocumentSaveReason,
      },
      log,
      namedByPath,
      activeDocument,
    );
  });

  const scroll = (document: vscode.TextDocument) => scrolled.fire(withMembers({ textEditor: { document } }));
  const save = (document: vscode.TextDocument, reason: vscode.TextDocumentSaveReason) =>
    saved.fire(withMembers({ document, reason }));

  it('report at most one scroll a second, at any speed of the wheel', () => {
    for (let turned = 0; turned < 30; turned++) {
      scroll(inFront);
      log.forward(100);
    }
    const passed = { kind: 'scroll', doc: 'invoice.ts' };
    assert.deepEqual(log.take(), [passed, passed, passed]);
  });

  it('do not report a scroll of a document that is not in front, such as the other side of a diff', () => {
    scroll(beside);
    assert.deepEqual(log.take(), []);
    scroll(inFront);
    assert.deepEqual(log.takeKinds(), ['scroll']);
  });

  it('do not report a scroll while the document in front has not been located', () => {
    activeDocument.located = undefined;
    scroll(inFront);
    scroll(textDocument('/output', { scheme: 'output' }));
    assert.deepEqual(log.take(), []);
  });

  it('report a save by hand in any document, but not an automatic save', () => {
    save(beside, Manual);
    assert.deepEqual(log.take(), [{ kind: 'save', doc: 'order.ts' }]);
    for (const reason of [AfterDelay, FocusOut]) save(inFront, reason);
    save(textDocument('/settings', { scheme: 'output' }), Manual);
    assert.deepEqual(log.take(), []);
  });

  it('are no longer emitted after the recording ended', () => {
    watching.dispose();
    scroll(inFront);
    save(inFront, Manual);
    assert.deepEqual(log.take(), []);
  });
});
