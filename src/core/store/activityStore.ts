import type { Instant, Span } from '../time/span';
import type { Activity } from '../activity/activity';
import type { WindowId } from '../activity/signal';

/** One run of the editor on this machine, for the method box of the report. */
export interface EditorWindow {
  readonly id: WindowId;
  /** `Visual Studio Code`, `Cursor`, … */
  readonly editor: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
}

/** Where measured activity is kept. */
export interface ActivityStore {
  /** Writes spans in one transaction; a span of the same window and start is replaced by its longer self. */
  save(window: EditorWindow, zone: string, activities: readonly Activity[]): void;
  /** Activity that touches `range`, by start. */
  activitiesIn(range: Span): Activity[];
  /** Windows seen in `range`. */
  windowsIn(range: Span): EditorWindow[];
  /** Zones in which activity in `range` was recorded. */
  zonesIn(range: Span): string[];
}
