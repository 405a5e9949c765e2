import type { Act } from '../journal/act';
import type { TopicSpelling } from '../journal/records';

/**
 * The topics of all entries. Each call takes longer the more is stored, so it works in a thread of its own and the
 * editor goes on.
 */
export interface Topics {
  /** Every spelling of a topic, in the order in which they were first used. */
  spellings(): Promise<TopicSpelling[]>;
  /** Merges several topics into one, in all entries, as one act. Returns it, or undefined when nothing changed. */
  merge(topics: readonly string[], into: string): Promise<Act | undefined>;
}
