import type { Duration, Instant } from '../time/span';

/** What weeks must have in common to be compared (docs/measures.md, "Comparisons"). */
export interface MeasurementBasis {
  /** Version of the taxonomy. */
  readonly taxonomy: number;
  /** The default `roleFit` of every category and duty, as one text. */
  readonly roleFits: string;
  /** The idle threshold, which is applied while recording. */
  readonly idle: Duration;
}

/** Rules and since when they are in force. */
export interface BasisSince extends MeasurementBasis {
  readonly at: Instant;
}

/** Where the history of the rules is kept. */
export interface BasisLog {
  /** Writes the rules down if they are others than the newest that are known. */
  note(rules: MeasurementBasis, at: Instant): void;
  /** Oldest first. */
  history(): BasisSince[];
}
