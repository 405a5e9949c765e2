import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { watchTyping } from '../../../../src/editor/signals/typing';
import { TextDocumentChangeReason, TextEditorSelectionChangeKind } from '../support/enums';
import { withMembers } from '../support/members';
import { SignalLog } from './support/signalLog';
import { namedByPath, textDocument } from './support/textDocument';

const { Keyboard, Mouse, Command } = TextEditorSelectionChangeKind;
const { Undo } = TextDocumentChangeReason;
const invoice = textDocument('/invoice.ts');

describe('Signals of typing', () => {
  let log: SignalLog;
  let changed: Emitter<vscode.TextDocumentChangeEvent>;
  let selected: Emitter<vscode.TextEditorSelectionChangeEvent>;

  beforeEach(() => {
    log = new SignalLog();
    [changed, selected] = [new Emitter(), new Emitter()];
    watchTyping(
      {
        workspace: { onDidChangeTextDocument: changed.event },
        window: { onDidChangeTextEditorSelection: selected.event },
        TextEditorSelectionChangeKind,
      },
      log,
      namedByPath,
    );
  });

  interface Change {
    readonly document?: vscode.TextDocument;
    readonly times?: number;
    readonly reason?: vscode.TextDocumentChangeReason;
  }

  const change = (text: string, { document = invoice, times = 1, reason }: Change = {}) =>
    changed.fire(
      withMembers<vscode.TextDocumentChangeEvent>({
        document,
        contentChanges: Array.from({ length: times }, () => ({ rangeOffset: 10, text })),
        reason,
      }),
    );
  const select = (kind?: vscode.TextEditorSelectionChangeKind, cursor = 11, document = invoice) =>
    selected.fire(
      withMembers<vscode.TextEditorSelectionChangeEvent>({
        textEditor: { document },
        selections: [{ active: { character: cursor } }] as never,
        kind,
      }),
    );

  it('report a change and the selection by keyboard right after it as one edit', () => {
    change('a');
    select(Keyboard);
    assert.deepEqual(log.take(), [{ kind: 'edit', doc: 'invoice.ts' }]);
  });

  it('report Backspace, for which VS Code gives no cause, as an edit if the cursor is at the change', () => {
    change('');
    select(undefined, 10);
    change('');
    select(undefined, 90);
    assert.deepEqual(log.takeKinds(), ['edit']);
  });

  it('report a moved cursor without a change as a selection, by keyboard, mouse or command', () => {
    for (const kind of [Keyboard, Mouse, Command]) select(kind);
    assert.deepEqual(log.takeKinds(), ['select', 'select', 'select']);
  });

  it('report a second selection after one change as a selection', () => {
    change('a');
    select(Keyboard);
    select(Keyboard, 12);
    assert.deepEqual(log.takeKinds(), ['edit', 'select']);
  });

  it('report a selection in another document than the changed one as a selection', () => {
    change('a');
    select(Keyboard, 11, textDocument('/order.ts'));
    assert.deepEqual(log.take(), [{ kind: 'select', doc: 'order.ts' }]);
  });

  it('report a selection long after a change as a selection', () => {
    change('a');
    log.forward(60);
    select(Keyboard);
    assert.deepEqual(log.takeKinds(), ['select']);
  });

  it('report at most one edit by a program a second, and distinguish it from a change on disk', () => {
    for (let file = 0; file < 500; file++)
      change('text put in by a program', { document: textDocument(`/${file}.ts`) });
    assert.deepEqual(log.takeKinds(), ['bulk']);
    log.forward(1000);
    change('text from the disk', { document: textDocument('/a.ts', { isDirty: false }) });
    assert.deepEqual(log.takeKinds(), ['external']);
  });

  it('report a change in several places as an edit by a program until a selection by keyboard follows it', () => {
    change('a', { times: 2 });
    assert.deepEqual(log.takeKinds(), ['bulk']);
    select(Keyboard);
    assert.deepEqual(log.takeKinds(), ['edit']);
  });

  it('report the selection after undo as a selection, not as an edit', () => {
    change('a', { reason: Undo });
    log.take();
    select(Keyboard);
    assert.deepEqual(log.takeKinds(), ['select']);
  });

  it('report a keystroke as an edit even if output is written before its selection', () => {
    change('a');
    change('some log line', { document: textDocument('/output', { scheme: 'output' }) });
    select(Keyboard);
    assert.deepEqual(log.takeKinds(), ['edit']);
  });

  it('do not include documents that are not work, such as output', () => {
    const output = textDocument('/output', { scheme: 'output' });
    change('some log line', { document: output });
    select(Keyboard, 11, output);
    changed.fire(withMembers({ document: invoice, contentChanges: [] }));
    assert.deepEqual(log.take(), []);
  });
});
