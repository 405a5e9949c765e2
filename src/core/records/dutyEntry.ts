import type { Facets } from './facetTable';
import type { Duration, Instant, Span } from '../time/span';
import type { DutyRef } from '../taxonomy/dutyRef';

/** Where the length comes from: `measured` by a timer, `adjusted` by a correction, or `estimated` afterwards. */
export type DurationKind = 'measured' | 'adjusted' | 'estimated';

/** How the entry was made (docs/taxonomy.md, "Facets"). */
export type Provenance = 'manual-live' | 'manual-later' | 'suggestion-accepted' | 'suggestion-edited' | 'auto-rule';

/** A span that the developer tagged. Entries never overlap. An entry without `end` is running. */
export interface DutyEntry extends Facets, DutyRef {
  /** UUIDv7. */
  readonly id: string;
  readonly start: Instant;
  readonly end?: Instant;
  /** The zone in which the entry was made: an IANA name or an offset such as `+05:30`. */
  readonly zone: string;
  readonly duration: DurationKind;
  readonly provenance: Provenance;
  /** The id of the entry from which it was split, or of the wait to which it belongs. */
  readonly linked?: string;
  readonly createdAt: Instant;
}

/** What is needed to start a duty: a category or a duty below one, and optional facets. */
export interface DutyStart extends Facets, DutyRef {}

/** A span that the developer asked not to record. Without `end` it lasts until recording is resumed. */
export interface Pause {
  readonly id: string;
  readonly start: Instant;
  readonly end?: Instant;
}

export function isRunning(entry: { readonly end?: Instant }): boolean {
  return entry.end === undefined;
}

/** The length of the entry; a running one counts up to `now`. */
export function elapsed(entry: DutyEntry, now: Instant): Duration {
  return Math.max(0, (entry.end ?? now) - entry.start);
}

/** The entry as a closed span; a running one ends at `now`. */
export function spanOf(entry: { readonly start: Instant; readonly end?: Instant }, now: Instant): Span {
  return { start: entry.start, end: Math.max(entry.start, entry.end ?? now) };
}
