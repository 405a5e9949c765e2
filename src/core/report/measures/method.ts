import * as v from 'valibot';
import { duration, count } from './schema';

/** How the numbers came about, for the method box. */
export const methodSchema = v.object({
  /** Longest gap between two signs of work that still counts. */
  idle: duration,
  /** The same while a debug session is paused, a test task runs or a preview is open. */
  readingIdle: duration,
  /** How long focus may be elsewhere without ending the activity. */
  focusGrace: duration,
  /** Time in which recording was paused: in no total, and no gap either. */
  paused: duration,
  /** Windows that recorded; each run of the editor counts. */
  windows: count,
  /** Programs that recorded, `Visual Studio Code`. */
  editors: v.array(v.string()),
  /** Zones that the machine was in; more than one after a journey. */
  zones: v.array(v.string()),
  taxonomyVersion: count,
  /** Minutes after midnight at which a day begins. */
  dayStartsAt: count,
  /** ISO weekday. */
  weekStartsOn: count,
  /** `max(0, W − T)`, only in a week that is over, and where the developer states working hours. */
  noRecord: v.exactOptional(duration),
});

export type Method = v.InferOutput<typeof methodSchema>;
