import type { Memento } from 'vscode';
import type { Store } from '../../core/store/store';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { endedMonth, missingOutcomes, type Month } from '../../core/review/missingOutcomes';
import type { Day } from '../../core/time/calendar';
import type { Instant } from '../../core/time/span';
import { isLongOpen, type WorkingTime } from '../../core/wait/elapsed';
import type { Waits } from '../../core/wait/waits';
import { waitText, type WaitText } from '../wait/waitText';
import { earlierOpenDay, readReview, type ReviewTerms } from './readReview';
import type { ReviewContent } from './reviewRows';

/** How many entries of a month are asked about (US-23). */
const OUTCOMES = 3;

/** What a review remembers, so that it asks once: the month whose outcomes it asked for, waits that are open still. */
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

export interface ContentDeps {
  readonly store: Store;
  readonly terms: ReviewTerms;
  readonly waits: Waits;
  readonly workingTime: WorkingTime;
  readonly taxonomy: Taxonomy;
  readonly memory: ReviewMemory;
  readonly now: Instant;
}

/** All that a review of `day` has to ask; `most` bounds the stretches that get a row. */
export async function reviewContent(deps: ContentDeps, day: Day, most: number | undefined): Promise<ReviewContent> {
  const { store, terms, memory, now } = deps;
  const month = endedMonth(terms.calendar, now);
  const outcomes = memory.hasRecalled(month) ? [] : missingOutcomes(store.entriesIn(month.span), month.span, now);
  return {
    review: readReview(store, day, now, terms, most),
    waits: await longOpen(deps),
    outcomes: outcomes.slice(0, OUTCOMES),
    earlier: earlierOpenDay(store, day, now, terms),
    now,
  };
}

async function longOpen({ waits, workingTime, taxonomy, memory }: ContentDeps): Promise<WaitText[]> {
  const known = memory.stillOpen();
  const open = await waits.list(workingTime);
  return open
    .filter(({ id, elapsed }) => isLongOpen(elapsed, workingTime) && !known.includes(id))
    .map((wait) => waitText(wait, taxonomy, workingTime));
}
