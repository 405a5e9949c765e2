import type { Store } from '../store/store';
import type { LocalDate } from '../time/calendar';
import { markLeave } from './markLeave';

/** The developer's days of leave: in no week do they count as workdays, and nobody waits for anything on them. */
export class Leave {
  readonly #open: () => Promise<Store>;

  constructor(open: () => Promise<Store>) {
    this.#open = open;
  }

  /** Those of `dates` that are marked. */
  async among(dates: readonly LocalDate[]): Promise<LocalDate[]> {
    const sorted = dates.toSorted();
    const [first, last] = [sorted.at(0), sorted.at(-1)];
    if (first === undefined || last === undefined) return [];
    const marked = (await this.#open()).leaveIn(first, last).map(({ date }) => date);
    return dates.filter((date) => marked.includes(date));
  }

  /** Marks those of `dates` that are in `leave` and takes the mark from the others, as one act. */
  async mark(dates: readonly LocalDate[], leave: readonly LocalDate[]): Promise<void> {
    const store = await this.#open();
    store.act(
      'leave',
      markLeave(dates, leave, () => store.newId()),
    );
  }
}
