import * as vscode from 'vscode';
import type { Duties } from '../../core/duty/duties';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { StoreFiles } from '../../core/store/storeFiles';
import { withCustom } from '../../core/taxonomy/customTaxonomy';
import { type Taxonomy, taxonomy as core } from '../../core/taxonomy/taxonomy';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { Problems } from './problems';
import { EditorSettings } from './editorSettings';
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
  /** The acts of the developer; loaded at first use. */
  readonly duties: () => Promise<Duties>;
  /** All categories and duties, including those that the developer added. */
  readonly taxonomy: () => Taxonomy;
  /** How days and weeks are divided now. */
  readonly calendar: () => Calendar;
  /**
   * Fires once, after activation, for each listener in a turn of its own. Features load their code then, because loading
   * would delay activation.
   */
  readonly onStarted: Event<void>;
}

export function openHost(files: StoreFiles): Host {
  const owned = new DisposableStore();
  const log = owned.add(vscode.window.createOutputChannel('Invisible Load', { log: true }));
  const problems = new Problems(vscode, log, () => systemClock.now());
  const settings = owned.add(new EditorSettings(problems.tellOnce));
  const clock: Clock = { now: () => Date.now(), zone: () => settings.value.timeZone ?? systemClock.zone() };
  const ticker = owned.add(new Ticker(problems.tellOnce));
  const access = owned.add(
    new StoreAccess(files, () => files.path(settings.value.dataDirectory), clock, problems.tellOnce),
  );
  const calendar = () => settings.calendar(clock);
  const today = owned.add(new Today(access, clock, calendar, () => settings.value.suggestAfter));
  const { onStarted } = owned.add(new Starting());
  onStarted(() => access.openWhenMade(problems.tellOnce));
  owned.add(ticker.onTick(() => access.look(problems.tellOnce)));

  let duties: Promise<Duties> | undefined;
  const loadDuties = async (): Promise<Duties> => {
    try {
      const { Duties } = await import('../../core/duty/duties');
      return new Duties(access.open, clock);
    } catch (error) {
      duties = undefined;
      throw error;
    }
  };
  return {
    log,
    problems,
    settings,
    clock,
    ticker,
    access,
    today,
    duties: () => (duties ??= loadDuties()),
    taxonomy: () => withCustom(core, settings.value.customCategories),
    calendar,
    onStarted,
    dispose: () => owned.dispose(),
  };
}
