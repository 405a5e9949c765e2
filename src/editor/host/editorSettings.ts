import * as vscode from 'vscode';
import { type Disposable, Emitter, type Event } from '../../core/lifecycle/event';
import { parseSettings, type SettingName, type Settings, settingNames } from '../../core/settings/settings';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { clockForms, withClock } from '../../core/time/clockForm';
import { weekStartOf } from '../../core/time/weekStart';
import { SETTINGS_SECTION } from '../contributions';

/** The settings of this window; reread when they change. */
export class EditorSettings implements Disposable {
  readonly #changed: Emitter<Settings>;
  readonly #subscription: vscode.Disposable;
  readonly #report: (problem: unknown) => void;
  #settings: Settings;

  readonly onDidChange: Event<Settings>;

  constructor(report: (problem: unknown) => void) {
    this.#report = report;
    this.#changed = new Emitter(report);
    this.onDidChange = this.#changed.event;
    this.#settings = this.#read();
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(SETTINGS_SECTION)) return;
      this.#settings = this.#read();
      this.#changed.fire(this.#settings);
    });
  }

  get value(): Settings {
    return this.#settings;
  }

  /** How days and weeks are divided, in the current zone of the developer. */
  calendar(clock: Clock): Calendar {
    const { dayStartsAt, weekStartsOn } = this.#settings;
    return {
      zone: clock.zone(),
      dayStartsAt,
      weekStartsOn: weekStartsOn === 'locale' ? weekStartOf(displayLocale()) : weekStartsOn,
    };
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #read(): Settings {
    const configuration = vscode.workspace.getConfiguration(SETTINGS_SECTION);
    const raw = Object.fromEntries(settingNames.map((name) => [name, configuration.get(name)]));
    const { settings, problems } = parseSettings(raw);
    for (const problem of problems) this.#report(problem);
    return settings;
  }
}

/** A user setting as it is stored, whether it can be read or not; undefined if it is not set. */
export function storedGlobally(name: SettingName): unknown {
  return vscode.workspace.getConfiguration(SETTINGS_SECTION).inspect(name)?.globalValue;
}

/** Changes a user setting, which applies to all windows. */
export async function setGlobally(name: SettingName, value: unknown): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SETTINGS_SECTION);
  await configuration.update(name, value, vscode.ConfigurationTarget.Global);
}

/**
 * The locale for numbers, dates and times: the system locale if it has the display language, because it includes a
 * region, with the clock that the developer chose.
 */
export function displayLocale(): string {
  const chosen = vscode.workspace.getConfiguration(SETTINGS_SECTION).get<unknown>('day.clock');
  return withClock(languageWithRegion(), clockForms.find((form) => form === chosen) ?? 'system');
}

/** The locale of the system, which the runtime reads once. */
let systemLocale: string | undefined;

function languageWithRegion(): string {
  systemLocale ??= new Intl.DateTimeFormat().resolvedOptions().locale;
  const system = systemLocale;
  const language = vscode.env.language;
  return system.split('-')[0] === language.split('-')[0] ? system : language;
}
