import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { HIDDEN } from '../../../../src/core/activity/signal';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { ActiveDocument } from '../../../../src/editor/signals/activeDocument';
import type { Located } from '../../../../src/editor/signals/documentPlaces';
import { watchPreviews } from '../../../../src/editor/signals/previews';
import { withMembers } from '../support/members';
import { SignalLog } from './support/signalLog';
import { namedByPath, textDocument } from './support/textDocument';
import { TestUri } from './support/testUri';

class TabInputCustom {
  constructor(
    readonly uri: vscode.Uri,
    readonly viewType: string,
  ) {}
}
class TabInputText {
  constructor(readonly uri: vscode.Uri) {}
}
class TabInputTextDiff {
  constructor(
    readonly original: vscode.Uri,
    readonly modified: vscode.Uri,
  ) {}
}
class TabInputNotebookDiff {
  constructor(
    readonly original: vscode.Uri,
    readonly modified: vscode.Uri,
    readonly notebookType: string,
  ) {}
}
class TabInputWebview {
  constructor(readonly viewType: string) {}
}

const uri = (path: string) => new TestUri({ path });

/** A window in which a test sets what is in front. It fires the same events as VS Code. */
class EditorWindow {
  readonly classes = { TabInputText, TabInputCustom, TabInputTextDiff, TabInputNotebookDiff, TabInputWebview };
  readonly tabsChanged = new Emitter<vscode.TabChangeEvent>();
  readonly editorChanged = new Emitter<vscode.TextEditor | undefined>();
  readonly groups: { activeTab: vscode.Tab | undefined }[] = [{ activeTab: undefined }];
  readonly window = {
    activeTextEditor: undefined as vscode.TextEditor | undefined,
    activeNotebookEditor: undefined as vscode.NotebookEditor | undefined,
    onDidChangeActiveTextEditor: this.editorChanged.event,
    onDidChangeActiveNotebookEditor: new Emitter<vscode.NotebookEditor | undefined>().event,
    tabGroups: {
      activeTabGroup: this.groups[0] as vscode.TabGroup,
      all: this.groups as unknown as readonly vscode.TabGroup[],
      onDidChangeTabs: this.tabsChanged.event,
      onDidChangeTabGroups: new Emitter<vscode.TabGroupChangeEvent>().event,
    },
  };

  /** Puts a tab in front in the group with this index, with its editor if it has one. */
  show(input: unknown, editor: { document?: vscode.TextDocument; notebook?: vscode.NotebookDocument } = {}, group = 0) {
    const shown = (this.groups[group] ??= { activeTab: undefined });
    shown.activeTab = input === undefined ? undefined : withMembers<vscode.Tab>({ input });
    const { document, notebook } = editor;
    this.window.activeTextEditor = document && withMembers<vscode.TextEditor>({ document });
    this.window.activeNotebookEditor = notebook && withMembers<vscode.NotebookEditor>({ notebook });
    this.editorChanged.fire(this.window.activeTextEditor);
    this.tabsChanged.fire(withMembers<vscode.TabChangeEvent>({}));
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const locatedAt = ({ path }: vscode.Uri, language?: string): Located => ({
  opened: { doc: path.slice(1), ...(language !== undefined && { language }) },
});

describe('Watching the document in front', () => {
  let log: SignalLog;
  let editor: EditorWindow;
  let activeDocument: ActiveDocument;
  /** While this is set, locating a document waits for it. */
  let locating: Promise<void> | undefined;
  /** The work tree of every document. */
  let root: vscode.Uri | undefined;
  let isWindowHidden: boolean;

  beforeEach(() => {
    log = new SignalLog();
    editor = new EditorWindow();
    [locating, root, isWindowHidden] = [undefined, undefined, false];
    const locate = async (at: vscode.Uri, language?: string) => {
      await locating;
      return { ...locatedAt(at, language), ...(root && { workTree: { root, head: uri('/.git/HEAD') } }) };
    };
    activeDocument = new ActiveDocument({ ...editor.classes, window: editor.window }, log.emit, {
      isWork: namedByPath.isWork,
      get isWindowHidden() {
        return isWindowHidden;
      },
      locate,
      locateDocument: (document) => locate(document.uri, document.languageId),
    });
  });

  it('reports a document that comes to the front once, although several events report it', async () => {
    const document = textDocument('/a.ts');
    for (let times = 0; times < 2; times++) {
      editor.show({}, { document });
      await settled();
    }
    assert.deepEqual(log.take(), [{ kind: 'open', doc: 'a.ts', language: 'typescript' }]);
  });

  it('reports a diff as a review, and the same file in an editor afterwards as a normal file', async () => {
    const document = textDocument('/a.ts');
    editor.show(new TabInputTextDiff(uri('/old.ts'), uri('/a.ts')), { document });
    await settled();
    assert.deepEqual(log.take(), [{ kind: 'open', doc: 'a.ts', language: 'typescript', review: true }]);
    editor.show({}, { document });
    await settled();
    assert.deepEqual(log.take(), [{ kind: 'open', doc: 'a.ts', language: 'typescript' }]);
  });

  it('reports a diff of notebooks as a review', async () => {
    const input = new TabInputNotebookDiff(uri('/old.ipynb'), uri('/a.ipynb'), 'jupyter');
    editor.show(input, { document: textDocument('/a.ipynb') });
    await settled();
    assert.deepEqual(
      log.take().map((signal) => 'review' in signal && signal.review),
      [true],
    );
  });

  it('reports a notebook with its type, and a document in a custom editor', async () => {
    editor.show(
      {},
      { notebook: withMembers<vscode.NotebookDocument>({ uri: uri('/a.ipynb'), notebookType: 'jupyter' }) },
    );
    await settled();
    editor.show(new TabInputCustom(uri('/a.png'), 'imagePreview'), { document: textDocument('/behind.ts') });
    await settled();
    assert.deepEqual(log.take(), [
      { kind: 'open', doc: 'a.ipynb', language: 'jupyter' },
      { kind: 'open', doc: 'a.png' },
    ]);
  });

  it('does not report output and other documents that are not work', async () => {
    editor.show({}, { document: textDocument('/output', { scheme: 'output' }) });
    await settled();
    assert.deepEqual(log.take(), []);
    assert.equal(activeDocument.uri, undefined);
  });

  it('reports a file that VS Code shows to no extension, as it does over 50 MB, by its tab', async () => {
    editor.show(new TabInputText(uri('/huge.log')));
    await settled();
    assert.deepEqual(log.take(), [{ kind: 'open', doc: 'huge.log' }]);
    assert.equal(activeDocument.uri?.path, '/huge.log');
  });

  it('locates the text of a document that is known only after its tab', async () => {
    editor.show(new TabInputText(uri('/a.ts')));
    await settled();
    log.take();
    editor.show(new TabInputText(uri('/a.ts')), { document: textDocument('/a.ts') });
    await settled();
    assert.deepEqual(log.take(), [{ kind: 'open', doc: 'a.ts', language: 'typescript' }]);
  });

  it('keeps the document of the tab in front while its output has the focus', async () => {
    const document = textDocument('/a.ts');
    const input = new TabInputText(uri('/a.ts'));
    editor.show(input, { document });
    await settled();
    editor.show(input, { document: textDocument('/output', { scheme: 'output' }) });
    await settled();
    assert.equal(activeDocument.uri?.path, '/a.ts');
  });

  it('reports the document in front again when it belongs to another repository now, and only then', async () => {
    editor.show({}, { document: textDocument('/a.ts') });
    await settled();
    log.take();
    await activeDocument.locateAgain();
    assert.deepEqual(log.take(), []);
    root = uri('/');
    await activeDocument.locateAgain();
    assert.deepEqual(log.takeKinds(), ['open']);
  });

  it('hides a window without a document in front when all its folders are never recorded', async () => {
    isWindowHidden = true;
    await activeDocument.locateAgain();
    await activeDocument.locateAgain();
    assert.deepEqual(log.take(), [{ kind: 'open', doc: HIDDEN }]);
  });

  it('keeps the last located document while something else is in front, and reports it when it returns', async () => {
    const document = textDocument('/a.ts');
    editor.show({}, { document });
    await settled();
    editor.show(undefined);
    assert.equal(activeDocument.uri, undefined);
    assert.equal(activeDocument.located?.opened.doc, 'a.ts');
    log.take();
    editor.show({}, { document });
    await settled();
    assert.deepEqual(log.takeKinds(), ['open']);
  });

  it('does not report a document that left the front before it was located', async () => {
    let found = () => {};
    locating = new Promise((resolve) => {
      found = resolve;
    });
    editor.show({}, { document: textDocument('/a.ts') });
    editor.show({}, { document: textDocument('/b.ts') });
    found();
    await settled();
    assert.deepEqual(log.take(), [{ kind: 'open', doc: 'b.ts', language: 'typescript' }]);
  });
});

describe('Watching previews', () => {
  it('reports each preview that opens or closes, and that its document opens with it', () => {
    const log = new SignalLog();
    const editor = new EditorWindow();
    watchPreviews({ ...editor.classes, window: editor.window }, log.emit, { located: locatedAt(uri('/read.md')) });
    const preview = new TabInputWebview('mainThreadWebview-markdown.preview');
    editor.show(preview);
    assert.deepEqual(log.takeKinds(), ['preview-open', 'open']);
    editor.show(new TabInputCustom(uri('/a.png'), 'imagePreview'), {}, 1);
    assert.deepEqual(log.takeKinds(), ['preview-open', 'open']);
    editor.show(new TabInputWebview('mainThreadWebview-release.notes'), {}, 1);
    assert.deepEqual(log.takeKinds(), ['preview-close']);
    editor.show(undefined);
    assert.deepEqual(log.takeKinds(), ['preview-close']);
  });

  it('reports a preview that is already open when the recording begins', () => {
    const log = new SignalLog();
    const editor = new EditorWindow();
    editor.show(new TabInputWebview('mainThreadWebview-markdown.preview'));
    watchPreviews({ ...editor.classes, window: editor.window }, log.emit, { located: undefined });
    assert.deepEqual(log.takeKinds(), ['preview-open']);
  });
});
