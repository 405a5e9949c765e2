import type { Memento } from 'vscode';
import type { Store } from '../../core/store/store';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { endedMonth, missingOutcomes, type Month } from '../../core/review/missingOutcomes';
import type { Day } from '../../core/time/calendar';
import type { Instant } from '../../core/time/span';
import { nextTurn } from '../host/nextTurn';
import { isLongOpen, type WorkingTime } from '../../core/wait/elapsed';
import type { Waits } from '../../core/wait/waits';
import { waitText, type WaitText } from '../wait/waitText';
import { earlierOpenDay, readReview, type ReviewTerms } from './readReview';
import type { ReviewContent } from './reviewPage';

/** For how many entries of a month the review asks for an outcome (US-23). */
const OUTCOMES = 3;

/** What the review remembers, to ask only once: the last month with outcomes, and waits that are still open. */
export class ReviewMemory {
  readonly #kept: Pick<Memento, 'get' | 'update'>;

  constructor(kept: Pick<Memento, 'get' | 'update'>) {
    this.#kept = kept;
  }

  hasRecalled(month: Month): boolean {
    return this.#kept.get<string>('review.recalledMonth') === month.id;
  }

  async recalled(month: Month): Promise<void> {
    await this.#kept.update('review.recalledMonth', month.id);
  }

  stillOpen(): readonly string[] {
    return this.#kept.get<string[]>('review.stillOpen') ?? [];
  }

  async isStillOpen(wait: string): Promise<void> {
    await this.#kept.update('review.stillOpen', [...this.stillOpen(), wait]);
  }
}

interface ContentDeps {
  readonly store: Store;
  readonly terms: ReviewTerms;
  readonly waits: Waits;
  readonly workingTime: WorkingTime;
  readonly taxonomy: Taxonomy;
  readonly memory: ReviewMemory;
  readonly now: Instant;
}

/**
 * Everything that a review of `day` asks. With `isWhole`, also what is short or beyond the limit of rows has one. What is
 * read from the store is read in several turns, so that the editor goes on.
 */
export async function reviewContent(deps: ContentDeps, day: Day, isWhole: boolean): Promise<ReviewContent> {
  const { store, terms, memory, now } = deps;
  const month = endedMonth(terms.calendar, now);
  const outcomes = memory.hasRecalled(month) ? [] : missingOutcomes(store.entriesIn(month.span), month.span, now);
  await nextTurn();
  const waits = await longOpen(deps);
  await nextTurn();
  const review = await readReview(store, day, now, terms, isWhole);
  const earlier = await earlierOpenDay(store, day, now, terms);
  return { review, waits, outcomes: outcomes.slice(0, OUTCOMES), earlier, now };
}

async function longOpen({ waits, workingTime, taxonomy, memory }: ContentDeps): Promise<WaitText[]> {
  const known = memory.stillOpen();
  const open = await waits.list(workingTime);
  return open
    .filter(({ id, elapsed }) => isLongOpen(elapsed, workingTime) && !known.includes(id))
    .map((wait) => waitText(wait, taxonomy, workingTime));
}
