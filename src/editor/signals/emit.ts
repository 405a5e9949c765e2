import type { SignalBody } from '../../core/activity/signal';

/** Hands a signal on. */
export type Emit = (signal: SignalBody) => void;
