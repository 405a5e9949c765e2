import type { Instant, Span } from '../time/span';
import type { Activity } from '../activity/activity';
import type { WindowId } from '../activity/signal';

/** One window of the editor on this machine, for the method box of the report. */
export interface EditorWindow {
  readonly id: WindowId;
  /** `Visual Studio Code`, `Cursor`, … */
  readonly editor: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
}

/** Stores measured activity. */
export interface ActivityStore {
  /**
   * Writes spans in one transaction. A span replaces a stored one of the same window and start, unless it is shorter.
   * `signs` are instants of evidence without any time around them that counts. They only show that a person was there.
   */
  save(window: EditorWindow, zone: string, activities: readonly Activity[], signs?: readonly Instant[]): void;
  /** Activity that overlaps `range`, sorted by start. */
  activitiesIn(range: Span): Activity[];
  /** Stored signs between the ends of `range`, sorted. */
  signsIn(range: Span): Instant[];
  /** Windows that were open in `range`. */
  windowsIn(range: Span): EditorWindow[];
  /** Zones in which activity in `range` was recorded. */
  zonesIn(range: Span): string[];
}
