import type { Day } from '../time/calendar';
import type { Scene } from './scene';

/** One workday of the story. */
export interface StoryDay {
  /** 1 is the first week of the story. */
  readonly week: number;
  /** 1 to 5. */
  readonly number: number;
  readonly day: Day;
  /** Empty on a day of leave. */
  readonly scenes: readonly Scene[];
}
