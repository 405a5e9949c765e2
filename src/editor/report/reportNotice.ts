import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Disposable, Event } from '../../core/lifecycle/event';
import { weekNumber } from '../../core/report/text/dates';
import { weekReady } from '../../core/report/weekReady';
import type { Store } from '../../core/store/store';
import { type Calendar, type WeekId, weekAt, weekOf } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import type { Span } from '../../core/time/span';
import { commands, statusItems } from '../contributions';
import { commandLink } from '../host/commandLink';
import type { ApiPart } from '../host/vscodeApi';
import { iconText, plainText } from '../host/plainText';

type NoticeApi = ApiPart<{
  window: 'createStatusBarItem' | 'showInformationMessage';
  StatusBarAlignment: 'Left';
}>;

/** How a finished week is announced; `badge` is one quiet item in the status bar. */
export type NoticeKind = 'badge' | 'toast' | 'off';

type WeekStore = Pick<Store, 'entriesIn' | 'activitiesIn'>;

interface NoticeDeps {
  /** The store if it is open. */
  readonly store: () => WeekStore | undefined;
  readonly calendar: () => Calendar;
  readonly clock: Clock;
  readonly onTick: Event<void>;
  /** Also fires when the store was opened. */
  readonly onDidChange: Event<unknown>;
  readonly kind: () => NoticeKind;
  readonly memory: Pick<vscode.Memento, 'get' | 'update'>;
  readonly open: (week: WeekId) => PromiseLike<void>;
  readonly turnOff: () => Promise<void>;
  readonly fail: (error: unknown) => void;
}

const SEEN = 'report.lastSeenWeek';
const ANNOUNCED = 'report.lastToldWeek';

/** Shows that last week's report is ready, until it was opened. */
export class ReportNotice implements Disposable {
  readonly #vscode: NoticeApi;
  readonly #deps: NoticeDeps;
  readonly #item: vscode.StatusBarItem;
  readonly #subscriptions: readonly Disposable[];
  #looked: WeekId | undefined;

  constructor(vscode: NoticeApi, deps: NoticeDeps) {
    this.#vscode = vscode;
    this.#deps = deps;
    const { window, StatusBarAlignment } = vscode;
    this.#item = window.createStatusBarItem(statusItems.weekReady, StatusBarAlignment.Left, 8);
    this.#item.name = plainText(l10n.t('Invisible Load: Week Ready'));
    const look = (): void => void this.#look().catch(deps.fail);
    this.#subscriptions = [deps.onTick(look), deps.onDidChange(look)];
    look();
  }

  /** Call when the developer sees the report of `given`, or of the current week if `given` is undefined. */
  async seen(given: WeekId | undefined): Promise<void> {
    const { calendar, clock } = this.#deps;
    const week = given ?? weekAt(calendar(), clock.now()).id;
    const ready = this.#ready();
    if (ready === undefined || week < ready) return;
    await this.#deps.memory.update(SEEN, ready);
    this.#item.hide();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#item.dispose();
  }

  #ready(): WeekId | undefined {
    const { calendar, clock, memory } = this.#deps;
    return weekReady(calendar(), clock.now(), memory.get<string>(SEEN));
  }

  async #look(): Promise<void> {
    const { kind, memory } = this.#deps;
    const week = kind() === 'off' ? undefined : this.#ready();
    if (week === undefined) {
      this.#looked = undefined;
      this.#item.hide();
      return;
    }
    const store = this.#deps.store();
    if (!store || week === this.#looked) return;
    this.#looked = week;
    if (!this.#hasTime(store, week)) return;
    this.#show(week);
    if (kind() !== 'toast' || memory.get<string>(ANNOUNCED) === week) return;
    await memory.update(ANNOUNCED, week);
    await this.#toast(week);
  }

  /** Reads from the end of the week until something is found, because every window looks when it starts. */
  #hasTime(store: WeekStore, week: WeekId): boolean {
    const days = weekOf(this.#deps.calendar(), week).days.toReversed();
    const some = (read: (day: Span) => readonly unknown[]) => days.some(({ span }) => read(span).length > 0);
    return some((day) => store.entriesIn(day)) || some((day) => store.activitiesIn(day));
  }

  #show(week: WeekId): void {
    const label = l10n.t('The report of week {0} is ready', weekNumber(week));
    this.#item.text = iconText('graph');
    this.#item.tooltip = plainText(label);
    this.#item.accessibilityInformation = { label, role: 'button' };
    this.#item.command = commandLink(commands.openReport, label, week);
    this.#item.show();
  }

  async #toast(week: WeekId): Promise<void> {
    const open = l10n.t('Open Report');
    const never = l10n.t("Don't Show Again");
    const said = l10n.t('The report of week {0} is ready.', weekNumber(week));
    const chosen = await this.#vscode.window.showInformationMessage(plainText(said), open, never);
    if (chosen === open) await this.#deps.open(week);
    if (chosen === never) await this.#deps.turnOff();
  }
}
