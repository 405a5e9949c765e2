import * as v from 'valibot';
import { duration, count } from './schema';

/** How the numbers came about, for the method box. */
export const methodSchema = v.object({
  /** Longest gap between two signs of work that still counts. */
  idle: duration,
  /** Time in which recording was paused: in no total, and no gap either. */
  paused: duration,
  /** Programs that recorded, `Visual Studio Code`. */
  editors: v.array(v.string()),
  /** Zones that the machine was in; more than one after a journey. */
  zones: v.array(v.string()),
  taxonomyVersion: count,
  /** Minutes after midnight at which a day begins. */
  dayStartsAt: count,
  /** `max(0, W − T)`, only where the developer states working hours. */
  noRecord: v.exactOptional(duration),
});

export type Method = v.InferOutput<typeof methodSchema>;
