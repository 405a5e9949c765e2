import type { Clock } from '../time/clock';
import type { Store } from '../store';
import { InputError } from '../inputError';
import * as l10n from '@vscode/l10n';
import { amendEntry } from './amend';
import type { DutyEntry, DutyStart } from './dutyEntry';
import type { Origin } from './identity';
import { categoryOf, isKnown } from './lookup';
import { startDuty, stopDuty } from './startStop';
import type { Taxonomy } from './taxonomy';

/** What the developer can do with duties, from wherever they do it: status bar, picker, palette, API. */
export class Duties {
  readonly #open: () => Promise<Store>;
  readonly #clock: Clock;
  readonly #taxonomy: () => Taxonomy;

  constructor(open: () => Promise<Store>, clock: Clock, taxonomy: () => Taxonomy) {
    this.#open = open;
    this.#clock = clock;
    this.#taxonomy = taxonomy;
  }

  async running(): Promise<DutyEntry | undefined> {
    return (await this.#open()).running();
  }

  /** What was written in a field before, most frequent first. */
  async mostUsed(field: 'requester' | 'topic'): Promise<string[]> {
    return (await this.#open()).mostUsed(field);
  }

  /** Starts a duty now; the one that runs ends at that instant. */
  async start(start: DutyStart): Promise<DutyEntry> {
    this.#mustKnow(start.duty ?? start.category);
    const store = await this.#open();
    const act = store.act('start', startDuty(start, this.#origin(store)));
    const started = act?.changes.findLast((change) => change.table === 'entry' && change.after)?.after;
    if (!started || !('category' in started)) throw new Error('the duty was not started');
    return started;
  }

  /** Ends the running duty now and gives it back, or undefined when none ran. */
  async stop(): Promise<DutyEntry | undefined> {
    const store = await this.#open();
    const running = store.running();
    const act = store.act('stop', stopDuty(this.#origin(store)));
    return act && running ? (store.entry(running.id) ?? running) : undefined;
  }

  /** Adds what was said about an entry after it began. */
  async amend(id: string, said: Partial<DutyStart>): Promise<void> {
    if (said.duty !== undefined) this.#mustKnow(said.duty);
    (await this.#open()).act('amend', amendEntry(id, said));
  }

  #origin(store: Store): Origin {
    return { now: this.#clock.now(), zone: this.#clock.zone(), newId: () => store.newId() };
  }

  #mustKnow(id: string): void {
    if (isKnown(this.#taxonomy(), id)) return;
    const known = this.#taxonomy().categories.map((category) => category.id);
    throw new InputError(
      categoryOf(id) === id ? 'category' : 'duty',
      l10n.t('Unknown category or duty “{0}”. Accepted: {1}, or a duty below one of them.', id, known.join(', ')),
    );
  }
}
