import type { Observation } from '../../core/observation/observation';

/** Takes observations, which are stored within some seconds. */
export type Put = (observations: readonly Observation[]) => void;
