import type { ActivityKind } from './activity';
import type { Signal } from './signal';

/**
 * The kind of activity that a signal is evidence of; undefined when the signal does not show that a person acted.
 *
 * Evidence is a typed edit, selection, scroll, opening a document, save by hand, a debug session started, paused or
 * continued, a task or shell command started, typing in an input box. A bulk or external edit is not evidence, nor is
 * the end of a program (docs/design.md, "Evidence"). `focusGained` and `focusLost` handle the focus signals, and
 * `terminalUsed` handles `active`, `continueSpan` input in a page of this extension.
 */
export function evidenceOf(signal: Signal): ActivityKind | undefined {
  switch (signal.kind) {
    case 'edit':
      return 'edit';
    case 'open':
      return signal.review ? 'review' : 'read';
    case 'select':
    case 'scroll':
    case 'save':
      return 'read';
    case 'debug-start':
    case 'debug-pause':
    case 'debug-continue':
      return 'debug';
    case 'task-start':
      return signal.group === 'test' ? 'test' : 'terminal';
    case 'shell-start':
      return 'terminal';
    case 'input':
      return signal.scheme === 'comment' ? 'review' : 'prompt';
    case 'focus':
    case 'blur':
    case 'tick':
    case 'active':
    case 'close':
    case 'bulk':
    case 'external':
    case 'debug-stop':
    case 'task-stop':
    case 'shell-stop':
    case 'branch':
    case 'owner':
    case 'preview-open':
    case 'preview-close':
      return undefined;
    default:
      return signal satisfies never;
  }
}
