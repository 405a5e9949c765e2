import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Duties } from '../../core/duty/duties';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { StoreReads } from '../../core/store/store';
import type { Clock } from '../../core/time/clock';
import type { Instant } from '../../core/time/span';
import type { ApiPart } from '../host/vscodeApi';
import { plainText } from '../host/plainText';

type ClockApi = ApiPart<{ window: 'state' | 'showWarningMessage' }>;

interface ClockCorrectionDeps {
  readonly clock: Clock;
  readonly onTick: Event<void>;
  /** The store if it is open. */
  readonly store: () => StoreReads | undefined;
  readonly duties: () => Promise<Pick<Duties, 'clockSetRight'>>;
  /** Shared by all windows; keeps the ids of the entries that the developer was told about. */
  readonly memory: Pick<vscode.Memento, 'get' | 'update'>;
  readonly locale: () => string;
  readonly edit: (entry: string) => void;
  readonly fail: (error: unknown) => void;
}

const TOLD = 'entriesAhead';

/**
 * Notices on a tick that the clock was set back. Then what began ahead goes on from now, and one message names the
 * entries that lie ahead (docs/design.md, "A clock set right"). Also looks for such entries once at the start.
 */
export class ClockCorrection implements Disposable {
  readonly #vscode: ClockApi;
  readonly #deps: ClockCorrectionDeps;
  readonly #subscription: Disposable;
  #seen: Instant;
  #looks = true;

  constructor(api: ClockApi, deps: ClockCorrectionDeps) {
    this.#vscode = api;
    this.#deps = deps;
    this.#seen = deps.clock.now();
    this.#subscription = deps.onTick(() => void this.#tick().catch(deps.fail));
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #tick(): Promise<void> {
    const { clock, store, duties } = this.#deps;
    const before = this.#seen;
    this.#seen = clock.now();
    const open = store();
    if (!open || open.readOnly) return;
    if (this.#seen < before) {
      this.#looks = true;
      await (await duties()).clockSetRight(before);
    }
    // Of several windows, only the one that the developer sees tells it.
    if (!this.#looks || !this.#vscode.window.state.focused) return;
    this.#looks = false;
    await this.#tellWhatLiesAhead(open);
  }

  async #tellWhatLiesAhead(store: StoreReads): Promise<void> {
    const { clock, memory, locale, edit } = this.#deps;
    const now = clock.now();
    const ahead = store.entriesIn({ start: now, end: Number.MAX_SAFE_INTEGER }).filter(({ start }) => start > now);
    const told = memory.get<readonly string[]>(TOLD, []);
    const [first] = ahead.filter(({ id }) => !told.includes(id));
    if (!first) return;
    await memory.update(
      TOLD,
      ahead.map(({ id }) => id),
    );
    const form = { dateStyle: 'medium', timeStyle: 'short', timeZone: clock.zone() } as const;
    const when = new Intl.DateTimeFormat(locale(), form).format(first.start);
    const change = l10n.t('Change Entry…');
    const chosen = await this.#vscode.window.showWarningMessage(
      plainText(
        l10n.t(
          'You have tagged time after {0} that has not come yet, because the clock was ahead. What you tag now counts all the same. Change or delete those tags, so that your days are right.',
          when,
        ),
      ),
      change,
    );
    if (chosen === change) edit(first.id);
  }
}
