import type { Clock } from '../../core/time/clock';
import type { Emit } from '../../core/activity/signal';

/** Receives the signals of a window. `clock` gives the time at which a signal occurs. */
export interface SignalSink {
  readonly emit: Emit;
  readonly clock: Pick<Clock, 'now'>;
}
