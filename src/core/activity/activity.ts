import type { Instant, Span } from '../time/span';
import type { FileClass } from './fileClass';
import type { Owner } from './owner';
import type { DocName, WindowId } from './signal';

/** What the person was doing, according to the evidence. */
export type ActivityKind = 'edit' | 'read' | 'debug' | 'terminal' | 'review' | 'test' | 'prompt';

/**
 * A measured span: one window, one document, one kind.
 * Spans of a window never overlap. When a span starts at the instant at which the one before ends, the activity is
 * unbroken.
 */
export interface Activity extends Span {
  readonly window: WindowId;
  readonly kind: ActivityKind;
  readonly project?: string;
  /** Absent when the developer stores only the class of the file. */
  readonly doc?: DocName;
  readonly fileClass: FileClass;
  readonly language?: string;
  readonly branch?: string;
  /** Whose file it is, where a source tells. Absent when nobody knows. */
  readonly owner?: Owner;
  /**
   * Set when the last evidence was a typed edit or a debug session in code of this project. No time counts after it,
   * so it has no span of its own, but it makes the time before it own work.
   */
  readonly workAtEnd?: string;
  /** Time in a project that is never recorded. Nothing else about it is known. */
  readonly hidden?: true;
  /**
   * Instants at which the person used this window. The first is `start`. Of what follows within
   * `EVIDENCE_RESOLUTION` only the return of focus and the first typed edit are kept. When spans of two windows overlap,
   * they decide which window the time counts for.
   */
  readonly evidence: readonly Instant[];
  /**
   * The instants of `evidence` at which something was typed. Of edits within `EVIDENCE_RESOLUTION` the first is kept.
   * Only for the kind `edit`; absent there when it is not known, as in time that an earlier version recorded.
   */
  readonly typed?: readonly Instant[];
}
