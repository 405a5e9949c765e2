import type * as vscode from 'vscode';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { VscodeApi } from '../host/vscodeApi';
import { ActiveDocument } from './activeDocument';
import { watchBesideDocuments } from './besideDocuments';
import { Branches } from './branches';
import { watchDebugging } from './debugging';
import { watchDocuments } from './documents';
import { watchFocus } from './focus';
import { GitExtension } from './gitExtension';
import { watchInputBoxes } from './inputBoxes';
import { watchNotebooks } from './notebooks';
import { Places } from './documentPlaces';
import { watchPreviews } from './previews';
import { Repositories } from './repository';
import type { SignalSink } from './signalSink';
import { watchTasks } from './tasks';
import { watchTerminalUse } from './terminalUse';
import { watchTerminals } from './terminals';
import { watchTyping } from './typing';

/** What is known about the documents and repositories of this window, for what is watched beside the signals. */
export interface Surroundings {
  readonly emit: SignalSink['emit'];
  readonly places: Places;
  readonly activeDocument: ActiveDocument;
  readonly git: GitExtension;
  readonly repositories: Repositories;
}

interface Watched {
  readonly onTick: Event<void>;
  /** Begins to watch what the developer chose beside the signals. */
  readonly alongside: (surroundings: Surroundings) => Disposable;
  /** The projects that are never recorded. */
  readonly hidden: {
    readonly isHidden: (uri: vscode.Uri) => boolean;
    readonly isLinkHidden: (uri: vscode.Uri) => Promise<boolean>;
    readonly onDidChange: Event<void>;
  };
}

/** Subscribes to every event in this window that is evidence of a person at work, until the result is disposed. */
export function watchAll(vscode: VscodeApi, sink: SignalSink, { onTick, hidden, alongside }: Watched): Disposable {
  const { emit } = sink;
  const owned = new DisposableStore();
  owned.add(watchFocus(vscode, emit));
  const git = owned.add(new GitExtension(vscode));
  const repositories = new Repositories(vscode, git);
  const places = new Places(vscode, repositories, hidden.isHidden, hidden.isLinkHidden);
  const activeDocument = owned.add(new ActiveDocument(vscode, emit, places));
  owned.add(git.onDidChangeRepositories(() => void activeDocument.locateAgain()));
  owned.add(
    hidden.onDidChange(() => {
      places.forget();
      void activeDocument.locateAgain();
    }),
  );
  owned.add(watchDocuments(vscode, sink, places, activeDocument));
  owned.add(watchBesideDocuments(vscode, sink, activeDocument));
  owned.add(watchNotebooks(vscode, sink, activeDocument));
  owned.add(watchTyping(vscode, sink, places));
  owned.add(watchInputBoxes(vscode, sink));
  owned.add(watchPreviews(vscode, emit, activeDocument));
  owned.add(watchDebugging(vscode, emit));
  owned.add(watchTasks(vscode, emit));
  owned.add(watchTerminals(vscode, emit));
  owned.add(watchTerminalUse(vscode, emit, onTick));
  owned.add(new Branches(vscode, emit, activeDocument, repositories, git, onTick));
  owned.add(alongside({ emit, places, activeDocument, git, repositories }));
  return owned;
}
