import * as v from 'valibot';
import { duration, count } from './schema';

/** How the numbers were measured, for the method box. */
export const methodSchema = v.object({
  /** The longest gap between two pieces of evidence that counts. */
  idle: duration,
  /** The longest gap that counts while a debug session is paused, a test task runs or a preview is open. */
  readingIdle: duration,
  /** How long a window may be without focus before the activity ends. */
  focusGrace: duration,
  /** Time during which recording was paused. It is in no total. */
  paused: duration,
  /** How many windows recorded. A window that is opened again counts again. */
  windows: count,
  /** The names of the editors that recorded, such as `Visual Studio Code`. */
  editors: v.array(v.string()),
  /** The time zones of the machine; more than one after a journey. */
  zones: v.array(v.string()),
  taxonomyVersion: count,
  /** Minutes after midnight at which a day begins. */
  dayStartsAt: count,
  /** ISO weekday. */
  weekStartsOn: count,
  /** The stated or default working hours of a workday, in minutes after midnight. */
  workingHours: v.object({ from: count, to: count }),
  /** `max(0, W − T)`. Present only when the week is over and the developer stated the working time of a week. */
  noRecord: v.exactOptional(duration),
});

export type Method = v.InferOutput<typeof methodSchema>;
