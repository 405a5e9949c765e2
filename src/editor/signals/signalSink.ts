import type { Clock } from '../../core/time/clock';
import type { Emit } from '../../core/activity/signal';

/** Where the signals of a window go, and the clock that says when they come. */
export interface SignalSink {
  readonly emit: Emit;
  readonly clock: Pick<Clock, 'now'>;
}
