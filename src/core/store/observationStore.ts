import type { Observation } from '../observation/observation';
import type { SourceState } from '../observation/sourceState';
import type { Span } from '../time/span';

/** Which sources are read. Every window of the machine has the same. */
export interface SourceLog {
  read(): SourceState;
  /** Changes it in one transaction, so that two windows cannot both begin a reading. Returns what is stored then. */
  change(update: (state: SourceState) => SourceState): SourceState;
}

/** Stores what other programs say about spans. It counts for nothing until a proposal made from it is accepted. */
export interface ObservationStore {
  /**
   * Stores what `source` says, in one transaction. What is stored under the same key of the source is replaced. With
   * `replaced`, everything else that the source said about that span is removed, because the reading knew all of it.
   * What a deletion removed stays removed, and of a source that is not chosen any more nothing is stored. Returns how many
   * observations are stored from this call.
   */
  putObservations(source: string, observations: readonly Observation[], replaced?: Span): number;
  /** Observations of all sources that touch `range`, sorted by start. What this version cannot read is left out. */
  observationsIn(range: Span): Promise<Observation[]>;
  /** Resolves when `recorded` of the store has the observations of the chosen sources. */
  loaded(): Promise<void>;
}
