import { type Duration, MINUTE, SECOND } from '../time/span';

/** The lengths that decide when time counts (docs/design.md, "Time rules"). */
export interface RecordingSettings {
  /** The longest gap between two pieces of evidence that counts. */
  readonly idle: Duration;
  /** The longest gap that counts while a debug session is paused, a test task runs or a preview is open. */
  readonly readingIdle: Duration;
  /** How long the window may be without focus before the activity ends. */
  readonly focusGrace: Duration;
}

export const defaultRecordingSettings: RecordingSettings = {
  idle: 5 * MINUTE,
  readingIdle: 10 * MINUTE,
  focusGrace: 60 * SECOND,
};

/** The time between two ticks of a window. */
export const TICK: Duration = 15 * SECOND;

/** A longer time without any signal of a window is a break: the machine slept or the clock jumped. */
export const LONGEST_SILENCE: Duration = 60 * SECOND;

/** An instant of evidence is stored only when it is at least this long after the one before. */
export const EVIDENCE_RESOLUTION: Duration = 5 * SECOND;

/** A longer span is split. So everything that touches a week is found without a search through the whole store. */
export const LONGEST_SPAN: Duration = 60 * MINUTE;
