import type { Store } from '../store/store';
import type { LocalDate } from '../time/calendar';
import { markLeave } from './markLeave';

/** Days of leave of the developer. They are not workdays in the report, and no waiting time counts on them. */
export class Leave {
  readonly #open: () => Promise<Store>;

  constructor(open: () => Promise<Store>) {
    this.#open = open;
  }

  /** The `dates` that are marked as leave. */
  async among(dates: readonly LocalDate[]): Promise<LocalDate[]> {
    const sorted = dates.toSorted();
    const [first, last] = [sorted.at(0), sorted.at(-1)];
    if (first === undefined || last === undefined) return [];
    const marked = (await this.#open()).leaveIn(first, last).map(({ date }) => date);
    return dates.filter((date) => marked.includes(date));
  }

  /** Marks the `dates` that are in `leave` and unmarks the others, in one act. */
  async mark(dates: readonly LocalDate[], leave: readonly LocalDate[]): Promise<void> {
    const store = await this.#open();
    await store.act(
      'leave',
      markLeave(dates, leave, () => store.newId()),
    );
  }
}
