import { Throttle } from '../../core/activity/throttle';
import type { Disposable } from '../../core/lifecycle/event';
import type { ApiPart } from '../host/vscodeApi';
import type { SignalSink } from './signalSink';

/** Input boxes of the workbench that VS Code shows as documents: commit message, chat prompt, review comment. */
const SCHEMES = new Set(['vscode-scm', 'chatSessionInput', 'comment']);

/** Emits signals for typing in an input box. A signal contains only the scheme; the text is never read. */
export function watchInputBoxes(
  { workspace }: ApiPart<{ workspace: 'onDidChangeTextDocument' }>,
  { emit, clock }: SignalSink,
): Disposable {
  const throttle = new Throttle();
  return workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const { scheme } = document.uri;
    if (contentChanges.length === 0 || !SCHEMES.has(scheme)) return;
    if (throttle.passes(clock.now(), scheme)) emit({ kind: 'input', scheme });
  });
}
