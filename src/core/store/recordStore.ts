import type { RememberedFacet } from '../records/facetTable';
import type { Act, ActNaming, Plan } from '../journal/act';
import type { Records } from '../journal/records';
import type { Wait } from '../records/wait';
import type { Instant, Span } from '../time/span';

/** The page or ticket that was linked to a topic, and the start of the entry that did. */
export interface TopicLink {
  readonly topic: string;
  readonly link: string;
  readonly at: Instant;
}

/** The developer's acts: on disk before a call returns, each undoable for ever. */
export interface RecordStore extends Records {
  /** What the developer wrote in a field before, most frequent first. */
  mostUsed(field: RememberedFacet): string[];
  /** Waits that are not closed, oldest first. */
  openWaits(): Wait[];
  /** Waits that were open at some time in `range`, oldest first. */
  waitsIn(range: Span): Wait[];
  /** For each of these spellings of topics that has one, the first link that was ever given with it. */
  topicLinks(topics: readonly string[]): TopicLink[];
  /** How many entries are linked to a wait. */
  followUps(wait: string): number;
  /** Carries out what the plan decides, in one transaction, and gives back what was stored; undefined where nothing is. */
  act(name: ActNaming, plan: Plan): Act | undefined;
  /** Takes back the newest act that is not yet taken back. */
  undo(): Act | undefined;
  redo(): Act | undefined;
}
