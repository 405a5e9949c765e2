import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { watchBesideDocuments } from '../../../../src/editor/signals/besideDocuments';
import type { Located } from '../../../../src/editor/signals/documentPlaces';
import { TextEditorSelectionChangeKind } from '../support/enums';
import { withMembers } from '../support/members';
import { SignalLog } from './support/signalLog';
import { textDocument } from './support/textDocument';

const { Command, Keyboard, Mouse } = TextEditorSelectionChangeKind;
const output = textDocument('/tasks', { scheme: 'output' });
const results = textDocument('', { scheme: 'search-editor' });

describe('Signals of what is read beside a document', () => {
  let log: SignalLog;
  let active: Emitter<vscode.TextEditor | undefined>;
  let selected: Emitter<vscode.TextEditorSelectionChangeEvent>;
  let activeDocument: { located: Located | undefined };

  beforeEach(() => {
    log = new SignalLog();
    [active, selected] = [new Emitter(), new Emitter()];
    activeDocument = { located: { opened: { doc: 'src/a.ts', project: 'shop' } } };
    const window = { onDidChangeActiveTextEditor: active.event, onDidChangeTextEditorSelection: selected.event };
    watchBesideDocuments({ window, TextEditorSelectionChangeKind }, log, activeDocument);
  });

  const select = (document: vscode.TextDocument, kind?: vscode.TextEditorSelectionChangeKind) => {
    log.forward(1000);
    selected.fire(withMembers({ textEditor: { document }, kind }));
  };

  it('are of the document in front before: a key or a click in the output or in a search editor', () => {
    for (const document of [output, results]) {
      select(document, Keyboard);
      select(document, Mouse);
      const selection = { kind: 'select', doc: 'src/a.ts' };
      assert.deepEqual(log.take(), [selection, selection]);
    }
  });

  it('include going there, and come at most once a second', () => {
    active.fire(withMembers<vscode.TextEditor>({ document: output }));
    selected.fire(withMembers({ textEditor: { document: output }, kind: Mouse }));
    active.fire(undefined);
    assert.deepEqual(log.takeKinds(), ['select']);
  });

  it('name only the kind of page when no document was in front before', () => {
    activeDocument.located = undefined;
    select(output, Keyboard);
    assert.deepEqual(log.take(), [{ kind: 'open', doc: 'output' }]);
  });

  it('do not include what a program writes there, or a document', () => {
    select(output);
    select(output, Command);
    select(textDocument('/a.ts'), Keyboard);
    assert.deepEqual(log.take(), []);
  });
});
