import type { Instant } from '../time/span';
import type { Owner } from './owner';

/**
 * Random id of a window, from the moment at which recording starts in it until it ends. While the clock is set back,
 * `~2`, `~3` and so on is added, because time that the clock shows again is measured again.
 */
export type WindowId = string;

/** Names a document: a path below its project, or a URI when it has no project. */
export type DocName = string;

/** Names every document of a project that is never recorded. */
export const HIDDEN: DocName = '';

export interface Opened {
  readonly doc: DocName;
  readonly language?: string;
  readonly project?: string;
  readonly branch?: string;
  /** The document is open for review, not for editing: a diff, a pull request. */
  readonly review?: boolean;
  readonly owner?: Owner;
}

export type TaskGroup = 'build' | 'test' | 'none';

/** An event in the editor. A signal never contains text of a document, command arguments or output. */
export type SignalBody =
  | { readonly kind: 'focus' | 'blur' | 'tick' | 'close' }
  | ({ readonly kind: 'open' } & Opened)
  | { readonly kind: 'edit' | 'bulk' | 'external' | 'select' | 'scroll' | 'save'; readonly doc: DocName }
  /** Typing in an input box, or any use of a page of this extension: then `scheme` is `OWN_PAGE`. */
  | { readonly kind: 'input'; readonly scheme: string }
  | { readonly kind: 'debug-start' | 'debug-pause' | 'debug-continue' | 'debug-stop' }
  | { readonly kind: 'task-start' | 'task-stop'; readonly group: TaskGroup }
  | { readonly kind: 'shell-start'; readonly program: string }
  | { readonly kind: 'shell-stop'; readonly program: string; readonly exit?: number }
  | { readonly kind: 'branch'; readonly branch?: string }
  /** It became known whose a document is that was opened before. */
  | { readonly kind: 'owner'; readonly doc: DocName; readonly owner: Owner }
  | { readonly kind: 'preview-open' | 'preview-close' }
  /** The window is in use while a program runs in the terminal in front. */
  | { readonly kind: 'active' };

export type Signal = SignalBody & { readonly at: Instant; readonly window: WindowId };

/** The scheme of input in a page of this extension, such as the report. */
export const OWN_PAGE = 'invisible-load';

/** Passes a signal on to the recorder. */
export type Emit = (signal: SignalBody) => void;
