import { type Duration, MINUTE, SECOND } from '../time/span';

/** The lengths that decide when time counts (docs/design.md, "Time rules"). */
export interface RecordingSettings {
  /** Longest gap between two pieces of evidence that still counts. */
  readonly idle: Duration;
  /** The same while a debug session is paused, a test task runs or a preview is open. */
  readonly readingIdle: Duration;
  /** How long focus may be elsewhere without breaking the activity. */
  readonly focusGrace: Duration;
}

export const defaultRecordingSettings: RecordingSettings = {
  idle: 5 * MINUTE,
  readingIdle: 10 * MINUTE,
  focusGrace: 60 * SECOND,
};

/** Seconds between two ticks of a window. */
export const TICK: Duration = 15 * SECOND;

/** More than this without any signal of a window is a break: the machine slept or the clock jumped. */
export const LONGEST_SILENCE: Duration = 60 * SECOND;

/** Evidence closer than this to the last kept instant is not kept. */
export const EVIDENCE_RESOLUTION: Duration = 5 * SECOND;

/** A span is cut here, so that a week can be read without looking at the whole store. */
export const LONGEST_SPAN: Duration = 60 * MINUTE;
