import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { watchNotebooks } from '../../../../src/editor/signals/notebooks';
import { TextDocumentSaveReason } from '../support/enums';
import { withMembers } from '../support/members';
import { SignalLog } from './support/signalLog';
import { TestUri } from './support/testUri';

const notebookAt = (path: string) => withMembers<vscode.NotebookDocument>({ uri: new TestUri({ path }) });
const inFront = notebookAt('/analysis.ipynb');
const beside = notebookAt('/other.ipynb');
const cell = withMembers<vscode.NotebookCell>({ index: 0 });

describe('Signals of notebooks', () => {
  let log: SignalLog;
  let selected: Emitter<vscode.NotebookEditorSelectionChangeEvent>;
  let scrolled: Emitter<vscode.NotebookEditorVisibleRangesChangeEvent>;
  let changed: Emitter<vscode.NotebookDocumentChangeEvent>;
  let saved: Emitter<vscode.NotebookDocumentWillSaveEvent>;

  beforeEach(() => {
    log = new SignalLog();
    [selected, scrolled, changed, saved] = [new Emitter(), new Emitter(), new Emitter(), new Emitter()];
    watchNotebooks(
      {
        window: {
          onDidChangeNotebookEditorSelection: selected.event,
          onDidChangeNotebookEditorVisibleRanges: scrolled.event,
        },
        workspace: { onDidChangeNotebookDocument: changed.event, onWillSaveNotebookDocument: saved.event },
        TextDocumentSaveReason,
      },
      log,
      { uri: inFront.uri, located: { opened: { doc: 'analysis.ipynb' } } },
    );
  });

  const scroll = (notebook: vscode.NotebookDocument) => scrolled.fire(withMembers({ notebookEditor: { notebook } }));
  const change = (executionSummary?: vscode.NotebookCellExecutionSummary) =>
    changed.fire(withMembers({ notebook: inFront, cellChanges: [{ cell, executionSummary }] }));

  it('report at most one scroll a second', () => {
    for (let turned = 0; turned < 30; turned++) {
      scroll(inFront);
      log.forward(100);
    }
    const passed = { kind: 'scroll', doc: 'analysis.ipynb' };
    assert.deepEqual(log.take(), [passed, passed, passed]);
  });

  it('do not include events of a notebook that is not in front', () => {
    scroll(beside);
    selected.fire(withMembers({ notebookEditor: { notebook: beside } }));
    saved.fire(withMembers({ notebook: beside, reason: TextDocumentSaveReason.Manual }));
    assert.deepEqual(log.take(), []);
  });

  it('report a selected cell and a save by hand, but not an automatic save', () => {
    selected.fire(withMembers({ notebookEditor: { notebook: inFront } }));
    saved.fire(withMembers({ notebook: inFront, reason: TextDocumentSaveReason.Manual }));
    saved.fire(withMembers({ notebook: inFront, reason: TextDocumentSaveReason.AfterDelay }));
    assert.deepEqual(log.takeKinds(), ['select', 'save']);
  });

  it('report the start of a run once, but not its end or an edit of a cell', () => {
    change();
    assert.deepEqual(log.take(), []);
    change({});
    assert.deepEqual(log.takeKinds(), ['select']);
    log.forward(5000);
    change({ success: true });
    assert.deepEqual(log.take(), []);
  });
});
