import type { Duration, Instant } from '../time/span';

/** What must be equal for weeks to be comparable (docs/measures.md, "Comparisons"). */
export interface MeasurementBasis {
  /** Version of the taxonomy. */
  readonly taxonomy: number;
  /** The default `roleFit` of every category and duty, as one text. */
  readonly roleFits: string;
  /** The idle threshold, which is applied while recording. */
  readonly idle: Duration;
}

/** A basis and the instant since which it is in force. */
export interface BasisSince extends MeasurementBasis {
  readonly at: Instant;
}

/** Stores the history of the measurement basis. */
export interface BasisLog {
  /** Stores the basis if it differs from the newest one. */
  note(basis: MeasurementBasis, at: Instant): void;
  /** Oldest first. */
  history(): BasisSince[];
}
