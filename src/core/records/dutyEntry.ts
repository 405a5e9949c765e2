import type { Facets } from './facetTable';
import type { Duration, Instant, Span } from '../time/span';
import type { DutyRef } from '../taxonomy/dutyRef';

/** How the span came about: a live timer, corrected bounds, or a guess afterwards. */
export type DurationKind = 'measured' | 'adjusted' | 'estimated';

/** How the tag came about (docs/taxonomy.md, "Facets"). */
export type Provenance = 'manual-live' | 'manual-later' | 'suggestion-accepted' | 'suggestion-edited' | 'auto-rule';

/** A span the developer tagged. It never overlaps another; without `end` it is running. */
export interface DutyEntry extends Facets, DutyRef {
  /** UUIDv7. */
  readonly id: string;
  readonly start: Instant;
  readonly end?: Instant;
  /** IANA zone in which it was made. */
  readonly zone: string;
  readonly duration: DurationKind;
  readonly provenance: Provenance;
  /** The entry it was divided from or belongs with. */
  readonly linked?: string;
  readonly createdAt: Instant;
}

/** What starts a duty: a category or a duty below one, and anything else known about it. */
export interface DutyStart extends Facets, DutyRef {}

/** A span the developer asked not to be recorded; running without `end`. */
export interface Pause {
  readonly id: string;
  readonly start: Instant;
  readonly end?: Instant;
}

export function isRunning(entry: { readonly end?: Instant }): boolean {
  return entry.end === undefined;
}

/** How long the entry has lasted at `now`. */
export function elapsed(entry: DutyEntry, now: Instant): Duration {
  return Math.max(0, (entry.end ?? now) - entry.start);
}

/** The entry as a closed span; a running one reaches to `now`. */
export function spanOf(entry: { readonly start: Instant; readonly end?: Instant }, now: Instant): Span {
  return { start: entry.start, end: Math.max(entry.start, entry.end ?? now) };
}
