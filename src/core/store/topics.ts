import type { Act } from '../journal/act';
import type { UsedTopic } from '../journal/records';

/**
 * The topics of all entries. Each call takes longer the more is stored, so it works in a thread of its own and the
 * editor goes on.
 */
export interface Topics {
  /** All topics, the most used first. */
  used(): Promise<UsedTopic[]>;
  /** Merges several topics into one, in all entries, as one act. Returns it, or undefined when nothing changed. */
  merge(topics: readonly string[], into: string): Promise<Act | undefined>;
}
