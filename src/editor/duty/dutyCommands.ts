import * as vscode from 'vscode';
import type { Duties, DutyChange } from '../../core/duty/duties';
import type { DutyEntry } from '../../core/records/dutyEntry';
import type { Store } from '../../core/store/store';
import { dutyRefOf } from '../../core/taxonomy/dutyRef';
import { labelOf } from '../../core/taxonomy/label';
import type { CategoryId, Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Clock } from '../../core/time/clock';
import { showStatusMessage } from '../shared/statusMessage';
import { DutyPicker } from './dutyPicker';
import type { OpenedList } from '../host/openedList';
import type { PastTags } from '../shared/pastTags';
import { startGiven } from './startGiven';
import { plainText } from '../host/plainText';

interface DutyCommandDeps {
  readonly duties: Duties;
  readonly open: () => Promise<Store>;
  readonly clock: Clock;
  readonly taxonomy: () => Taxonomy;
  /** Called with a duty that the developer ended. */
  readonly onEnded: (entry: DutyEntry) => void;
}

/** Starts and stops duties from the status bar, the palette and keybindings, and shows what happened. */
export class DutyCommands {
  readonly #deps: DutyCommandDeps;

  constructor(deps: DutyCommandDeps) {
    this.#deps = deps;
  }

  /** Asks which duty to start or stop, or which past time to tag, in a list that is on the screen already. */
  async tag(past: PastTags, opened: OpenedList): Promise<DutyEntry | undefined> {
    return this.#picker().tag(past, opened);
  }

  /** Asks for one of all duties in a list that is on the screen already, and starts it. */
  async pickAndStart(opened: OpenedList): Promise<DutyEntry | undefined> {
    const id = await this.#picker().pickDutyId(opened);
    return id === undefined ? undefined : this.#announce(await this.#deps.duties.start(dutyRefOf(id)));
  }

  /** Starts the given duty. With `TOGGLE` it stops a running duty of that category instead. */
  async startDuty(given: unknown, mode: unknown): Promise<DutyEntry | undefined> {
    const { duties, taxonomy } = this.#deps;
    return this.#announce(await startGiven(duties, taxonomy(), given, mode));
  }

  /** Starts a duty of the category, unless a duty of that category is already running. */
  async startNamed(category: CategoryId): Promise<DutyEntry | undefined> {
    const { duties, open, taxonomy } = this.#deps;
    const change = await duties.startUnlessRunning({ category });
    if (change.started) return this.#announce(change);
    const running = (await open()).running();
    if (running) showStatusMessage(vscode.l10n.t('{0} is already running.', labelOf(taxonomy(), running)));
    return running;
  }

  async stop(): Promise<DutyEntry | undefined> {
    const ended = await this.#deps.duties.stop();
    if (ended) return this.#announce({ ended });
    showStatusMessage(vscode.l10n.t('No duty is running.'));
    return undefined;
  }

  /** Shows what was started, or else what was stopped. */
  #announce({ started, ended }: DutyChange): DutyEntry | undefined {
    const { taxonomy, clock, onEnded } = this.#deps;
    if (ended && ended.end === undefined && ended.start > clock.now()) {
      const name = labelOf(taxonomy(), ended);
      const text = vscode.l10n.t(
        '{0} began while the clock was ahead, so its time is not known. Add it by hand.',
        name,
      );
      void vscode.window.showWarningMessage(plainText(text));
    }
    if (started) showStatusMessage(vscode.l10n.t('Started {0}.', labelOf(taxonomy(), started)));
    else if (ended) showStatusMessage(vscode.l10n.t('Stopped {0}.', labelOf(taxonomy(), ended)));
    if (ended?.end !== undefined) onEnded(ended);
    return started ?? ended;
  }

  #picker(): DutyPicker {
    const { duties, open, taxonomy, onEnded } = this.#deps;
    return new DutyPicker({ duties, open, taxonomy, onEnded, stop: () => this.stop() });
  }
}
