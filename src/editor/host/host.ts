import * as vscode from 'vscode';
import type { Duties } from '../../core/duty/duties';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { StoreFiles } from '../../core/store/storeFiles';
import { withCustom } from '../../core/taxonomy/customTaxonomy';
import { type Taxonomy, taxonomy as core } from '../../core/taxonomy/taxonomy';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { type OpenedList, withOpenedList } from './openedList';
import { Problems } from './problems';
import { EditorSettings } from './editorSettings';
import { FirstSteps } from './firstSteps';
import { firstUses, onceDone } from './firstUses';
import { loadedOnce } from './loading';
import { nextTurn } from './nextTurn';
import { Settling } from './settling';
import { Starting } from './starting';
import { StoreAccess } from './storeAccess';
import { systemClock } from './systemClock';
import { Ticker } from './ticker';
import { Today } from './today';

/** The services of one window that every feature builds on. */
export interface Host extends Disposable {
  readonly log: vscode.LogOutputChannel;
  readonly problems: Problems;
  readonly settings: EditorSettings;
  readonly clock: Clock;
  readonly ticker: Ticker;
  readonly access: StoreAccess;
  readonly today: Today;
  readonly firstSteps: FirstSteps;
  /** The acts of the developer; loaded at first use. */
  readonly duties: () => Promise<Duties>;
  /** All categories and duties, including those that the developer added. */
  readonly taxonomy: () => Taxonomy;
  /** How days and weeks are divided now. */
  readonly calendar: () => Calendar;
  /** Fires once, after activation, for each listener in a turn of its own, for what recording needs and shows. */
  readonly onStarted: Event<void>;
  /** The first seconds of this window. */
  readonly settling: Pick<Settling, 'isOver' | 'end'>;
  /**
   * Fires once, after the first seconds of this window and the first uses, for each listener in a turn of its own.
   * Features load their code then, because when a window starts all extensions load at once.
   */
  readonly onSettled: Event<void>;
  /** Fires once, at the first tick, for each listener in a turn of its own. What only makes a first use quick is loaded then. */
  readonly onFirstTick: Event<void>;
  /** Shows an empty list in this turn, which is filled when code and data are there. */
  readonly withOpenedList: <Answer>(fill: (list: OpenedList) => Promise<Answer>) => Promise<Answer>;
}

export function openHost(files: StoreFiles): Host {
  const owned = new DisposableStore();
  const log = owned.add(vscode.window.createOutputChannel('Invisible Load', { log: true }));
  const problems = new Problems(vscode, log, () => systemClock.now());
  const settings = owned.add(new EditorSettings(problems.tellOnce));
  const clock: Clock = { now: () => Date.now(), zone: () => settings.value.timeZone ?? systemClock.zone() };
  const ticker = owned.add(new Ticker(problems.tellOnce));
  const calendar = () => settings.calendar(clock);
  const settling = owned.add(new Settling());
  const prepared = firstUses(settling.settled, clock, calendar);
  const path = () => files.path(settings.value.dataDirectory);
  const access = owned.add(new StoreAccess(files, path, clock, problems.tellOnce));
  const today = owned.add(new Today(access, clock, () => ({ ...settings.value, calendar: calendar() })));
  const firstSteps = new FirstSteps(vscode);
  const { onStarted } = owned.add(new Starting(onceDone(nextTurn, problems.tellOnce)));
  const { onStarted: onSettled } = owned.add(new Starting(onceDone(prepared, problems.tellOnce)));
  const { onStarted: onFirstTick } = owned.add(new Starting(ticker.onTick));
  onStarted(() => access.openWhenMade(problems.tellOnce));
  owned.add(ticker.onTick(() => access.look(problems.tellOnce)));

  return {
    log,
    problems,
    settings,
    clock,
    ticker,
    access,
    today,
    firstSteps,
    duties: loadedOnce(async () => {
      const { Duties } = await import('../../core/duty/duties');
      return new Duties(access.open, clock, firstSteps.acted);
    }),
    taxonomy: () => withCustom(core, settings.value.customCategories),
    calendar,
    onStarted,
    settling,
    onSettled,
    onFirstTick,
    withOpenedList: (fill) => withOpenedList(vscode, fill),
    dispose: () => owned.dispose(),
  };
}
