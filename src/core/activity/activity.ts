import type { Instant, Span } from '../time/span';
import type { FileClass } from './fileClass';
import type { DocName, WindowId } from './signal';

/** What the person was doing, as far as the evidence says. */
export type ActivityKind = 'edit' | 'read' | 'debug' | 'terminal' | 'review' | 'test' | 'prompt';

/**
 * A measured span: one window, one document, one kind.
 * Spans of a window never overlap; where one ends at the instant the next starts, the activity is unbroken.
 */
export interface Activity extends Span {
  readonly window: WindowId;
  readonly kind: ActivityKind;
  readonly project?: string;
  /** Absent when the developer keeps only the class of the file. */
  readonly doc?: DocName;
  readonly fileClass: FileClass;
  readonly language?: string;
  readonly branch?: string;
  /**
   * The project in whose code a typed edit or a debug session was the last evidence of all: it took no time that
   * could be a span of its own, and still shows what the time before it was.
   */
  readonly workAtEnd?: string;
  /**
   * Instants with evidence that this window was the one in front, the first at `start`, thinned to
   * `EVIDENCE_RESOLUTION`: they decide whose instant it is when two windows claim it.
   */
  readonly evidence: readonly Instant[];
}
