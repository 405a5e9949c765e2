import * as l10n from '@vscode/l10n';
import type { RecordingSettings } from '../activity/recordingSettings';
import { areAddable, type CustomDuty, customDutyOf, MOST_CUSTOM } from '../taxonomy/customTaxonomy';
import { type CategoryId, NAMED_CATEGORIES, taxonomy } from '../taxonomy/taxonomy';
import { InputError } from '../input/inputError';
import { type ClockForm, clockForms } from '../time/clockForm';
import { appClasses } from '../observation/appClass';
import type { OwnClasses, OwnWords } from '../observation/ownClasses';
import { titleClasses } from '../observation/titleClass';
import { offsetIn } from '../time/usableZone';
import { type Duration, HOUR, MINUTE, SECOND } from '../time/span';
import { defaultWorkingHours, parseWorkingHours, type WorkingHours } from '../time/workingHours';

/** The settings, in the units that the code uses. */
export interface Settings {
  readonly quickTags: readonly CategoryId[];
  /** Duties that the developer added below the categories. */
  readonly customCategories: readonly CustomDuty[];
  readonly recording: RecordingSettings;
  /** How long after its end untagged time gets suggestions; undefined when suggestions are off. */
  readonly suggestAfter: Duration | undefined;
  /** What is stored about a file: its path below the project, or only its class. */
  readonly paths: 'relative' | 'classOnly';
  /** The zone that the developer set; undefined for that of the system. */
  readonly timeZone: string | undefined;
  /** How times of day are written. */
  readonly clock: ClockForm;
  /** Folders of which nothing is stored, as paths, URIs, globs or names. */
  readonly neverRecord: readonly string[];
  /** Minutes after midnight. */
  readonly dayStartsAt: number;
  /** ISO weekday, 1 = Monday, or the first weekday of the locale. */
  readonly weekStartsOn: number | 'locale';
  readonly workingHours: WorkingHours;
  /** How the editor shows that the report of last week is ready. */
  readonly weekReady: 'badge' | 'toast' | 'off';
  /** The contractual working time of a week; undefined when it is not set. */
  readonly statedWeek: Duration | undefined;
  /** For how many months measured activity is kept; 0 keeps it for ever. */
  readonly keptMonths: number;
  /** For how many days observations of other programs are kept. */
  readonly observationDays: number;
  /** The developer's further addresses, and the user and team names by which CODEOWNERS knows them. */
  readonly ownNames: readonly string[];
  /** Projects that are the developer's own, by their names. */
  readonly ownProjects: readonly string[];
  /** What the developer's own words for programs, sites and meetings stand for. */
  readonly ownClasses: OwnClasses;
  /** Questions that the extension asks by itself. */
  readonly prompts: {
    readonly enabled: boolean;
    /** Also asks when a duty of debugging misuse is stopped. */
    readonly afterMisuse: boolean;
    /** Offers to say who asked, and what it was about, when a duty is stopped. */
    readonly whoAndWhat: boolean;
  };
  /** An absolute path, or empty for the default directory of the platform. */
  readonly dataDirectory: string;
}

const weekdays = { locale: 'locale', monday: 1, saturday: 6, sunday: 7 } as const;
const categoryIds = taxonomy.categories.map((category) => category.id);
const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;
const absolutePath = /^\s*(\/|[a-z]:[\\/]|\\\\)/i;

/**
 * Each setting by its name in package.json without the prefix: how its value is read, its default and a text for its form.
 * They are read without a library, because every window does so before anything else (docs/decisions/0010-lean-start.md).
 */
const fields = {
  quickTags: field(
    (value) => (Array.isArray(value) ? allRead(value, oneOf(categoryIds)) : undefined),
    [...NAMED_CATEGORIES],
    () => l10n.t('a list of categories out of {0}', categoryIds.join(', ')),
  ),
  customCategories: field<readonly CustomDuty[]>(
    (value) => {
      const custom = Array.isArray(value) && value.length <= MOST_CUSTOM ? allRead(value, customDutyOf) : undefined;
      return custom && areAddable(custom, taxonomy) ? custom : undefined;
    },
    [],
    () =>
      l10n.t(
        'a list of up to {0} duties under the categories, such as {1}',
        MOST_CUSTOM,
        '{ "id": "support.onboarding", "label": "…" }',
      ),
  ),
  'idle.minutes': numberField(1, 15, 5),
  'idle.readingMinutes': numberField(1, 20, 10),
  'focusLoss.graceSeconds': numberField(0, 300, 60),
  'suggestions.enabled': flag(true),
  'privacy.paths': choice(['relative', 'classOnly'], 'relative'),
  // A lone text is a list of one, because what is to be kept out must not be recorded for the want of brackets.
  neverRecord: textList(() => l10n.t('a list of folders such as {0}', '~/clients/acme')),
  'day.startsAt': textField(
    (text) => timeOfDay.test(text),
    '00:00',
    () => l10n.t('a time of day such as 04:00'),
  ),
  'day.timeZone': textField(
    (text) => text.trim() === '' || offsetIn(text.trim(), 0) !== undefined,
    '',
    () => l10n.t('a time zone such as Europe/Berlin, or nothing for the one of the system'),
  ),
  'day.clock': choice(clockForms, 'system'),
  'week.startsOn': choice(['locale', 'monday', 'saturday', 'sunday'], 'locale'),
  workingHours: textField(
    (text) => parseWorkingHours(text) !== undefined,
    'Mon-Fri 09:00-18:00',
    () => l10n.t('days and times such as Mon-Fri 09:00-18:00'),
  ),
  'prompts.enabled': flag(true),
  'prompts.afterMisuse': flag(false),
  'prompts.whoAndWhat': flag(true),
  'report.weekReady': choice(['badge', 'toast', 'off'], 'badge'),
  'report.weeklyHours': numberField(0, 80, 0),
  'retention.months': field(
    (value) => (Number.isInteger(value) ? numberIn(value, 0, 120) : undefined),
    0,
    () => l10n.t('a whole number from {0} to {1}', 0, 120),
  ),
  'observations.ownNames': textList(() => l10n.t('a list of names such as {0}', '@octocat')),
  'observations.ownProjects': textList(() => l10n.t('a list of names of projects such as {0}', 'orders-api')),
  'observations.ownApplications': pairsField(() =>
    l10n.t('pairs such as {0}, each with one of {1}', '{ "tracker.example.com": "tickets" }', appClasses.join(', ')),
  ),
  'observations.ownTitleWords': pairsField(() =>
    l10n.t('pairs such as {0}, each with one of {1}', '{ "demo day": "status" }', titleClasses.join(', ')),
  ),
  'observations.retentionDays': field(
    (value) => (Number.isInteger(value) ? numberIn(value, 1, 365) : undefined),
    60,
    () => l10n.t('a whole number from {0} to {1}', 1, 365),
  ),
  dataDirectory: textField(
    (text) => text.trim() === '' || absolutePath.test(text),
    '',
    () => l10n.t('an absolute path, or nothing'),
  ),
};

export type SettingName = keyof typeof fields;

export const settingNames = Object.keys(fields) as readonly SettingName[];

/** The default of each setting. package.json must have the same defaults. */
export const settingDefaults = Object.fromEntries(
  Object.entries(fields).map(([name, { fallback }]) => [name, fallback]),
) as Readonly<Record<SettingName, unknown>>;

/** The accepted form of a setting, for the message that refuses a value. */
export function settingForm(name: string): string {
  return name in fields ? fields[name as SettingName].form() : l10n.t('one of {0}', settingNames.join(', '));
}

/** Parses settings by name. A value that is not accepted is reported in `problems` and replaced by its default. */
export function parseSettings(raw: Readonly<Record<string, unknown>>): {
  settings: Settings;
  problems: InputError[];
} {
  const problems: InputError[] = [];
  const read = <T>(name: SettingName, { read: readValue, fallback, form }: Field<T>): T => {
    const value = raw[name];
    if (value === undefined) return fallback;
    const accepted = readValue(value);
    if (accepted !== undefined) return accepted;
    problems.push(
      new InputError(
        name,
        l10n.t('The setting invisibleLoad.{0} must be {1}. Until then its default is used.', name, form()),
      ),
    );
    return fallback;
  };
  const readTexts = (name: SettingName, list: Field<readonly unknown[]>): string[] => {
    const items = read(name, list);
    const texts = items.filter((item) => typeof item === 'string');
    if (texts.length < items.length) {
      problems.push(
        new InputError(
          name,
          l10n.t('The setting invisibleLoad.{0} must be {1}. Its other items are used.', name, list.form()),
        ),
      );
    }
    return texts;
  };
  const readPairs = <const Class extends string>(
    name: SettingName,
    pairs: Field<Readonly<Record<string, unknown>>>,
    classes: readonly Class[],
  ): OwnWords<Class> => {
    const given = Object.entries(read(name, pairs));
    const known = given.flatMap(([words, value]): [string, Class][] => {
      const one = oneOf(classes)(value);
      const text = words.trim().toLowerCase();
      return one === undefined || text === '' ? [] : [[text, one]];
    });
    if (known.length < given.length) {
      problems.push(
        new InputError(
          name,
          l10n.t('The setting invisibleLoad.{0} must be {1}. Its other items are used.', name, pairs.form()),
        ),
      );
    }
    return known;
  };
  const idle = read('idle.minutes', fields['idle.minutes']) * MINUTE;
  const readingIdle = read('idle.readingMinutes', fields['idle.readingMinutes']) * MINUTE;
  const settings: Settings = {
    quickTags: read('quickTags', fields.quickTags),
    customCategories: read('customCategories', fields.customCategories),
    recording: {
      idle,
      readingIdle,
      focusGrace: read('focusLoss.graceSeconds', fields['focusLoss.graceSeconds']) * SECOND,
    },
    suggestAfter: read('suggestions.enabled', fields['suggestions.enabled']) ? Math.max(idle, readingIdle) : undefined,
    paths: read('privacy.paths', fields['privacy.paths']),
    timeZone: read('day.timeZone', fields['day.timeZone']).trim() || undefined,
    clock: read('day.clock', fields['day.clock']),
    neverRecord: readTexts('neverRecord', fields.neverRecord),
    dayStartsAt: minutesOfDay(read('day.startsAt', fields['day.startsAt'])),
    weekStartsOn: weekdays[read('week.startsOn', fields['week.startsOn'])],
    workingHours: parseWorkingHours(read('workingHours', fields.workingHours)) ?? defaultWorkingHours,
    prompts: {
      enabled: read('prompts.enabled', fields['prompts.enabled']),
      afterMisuse: read('prompts.afterMisuse', fields['prompts.afterMisuse']),
      whoAndWhat: read('prompts.whoAndWhat', fields['prompts.whoAndWhat']),
    },
    weekReady: read('report.weekReady', fields['report.weekReady']),
    statedWeek: read('report.weeklyHours', fields['report.weeklyHours']) * HOUR || undefined,
    keptMonths: read('retention.months', fields['retention.months']),
    ownNames: readTexts('observations.ownNames', fields['observations.ownNames']),
    ownProjects: readTexts('observations.ownProjects', fields['observations.ownProjects']),
    ownClasses: {
      applications: readPairs('observations.ownApplications', fields['observations.ownApplications'], appClasses),
      titleWords: readPairs('observations.ownTitleWords', fields['observations.ownTitleWords'], titleClasses),
    },
    observationDays: read('observations.retentionDays', fields['observations.retentionDays']),
    dataDirectory: read('dataDirectory', fields.dataDirectory).trim(),
  };
  return { settings, problems };
}

interface Field<T> {
  /** The value of the setting; undefined if it is not accepted. */
  readonly read: (value: unknown) => T | undefined;
  readonly fallback: T;
  /** The accepted form, for the message that refuses a value. */
  readonly form: () => string;
}

function field<T>(read: Field<T>['read'], fallback: T, form: () => string): Field<T> {
  return { read, fallback, form };
}

function flag(fallback: boolean): Field<boolean> {
  const read = (value: unknown) => (typeof value === 'boolean' ? value : undefined);
  return field(read, fallback, () => l10n.t('true or false'));
}

function textList(expected: () => string) {
  return field<readonly unknown[]>(
    (value) => (typeof value === 'string' ? [value] : Array.isArray(value) ? value : undefined),
    [],
    expected,
  );
}

/** An object of texts. */
function pairsField(expected: () => string) {
  return field<Readonly<Record<string, unknown>>>(
    (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as Readonly<Record<string, unknown>>)
        : undefined,
    {},
    expected,
  );
}

function numberField(min: number, max: number, fallback: number): Field<number> {
  const form = () => l10n.t('a number from {0} to {1}', min, max);
  return field((value) => numberIn(value, min, max), fallback, form);
}

function textField(accepts: (text: string) => boolean, fallback: string, form: () => string): Field<string> {
  return field((value) => (typeof value === 'string' && accepts(value) ? value : undefined), fallback, form);
}

function choice<const T extends string>(choices: readonly T[], fallback: T): Field<T> {
  return field(oneOf(choices), fallback, () => choices.join(', '));
}

function oneOf<T>(choices: readonly T[]): (value: unknown) => T | undefined {
  return (value) => choices.find((one) => one === value);
}

function numberIn(value: unknown, min: number, max: number): number | undefined {
  return typeof value === 'number' && value >= min && value <= max ? value : undefined;
}

/** All items as they are read; undefined if one is not accepted. */
function allRead<T>(values: readonly unknown[], read: (value: unknown) => T | undefined): T[] | undefined {
  const items = values.map(read);
  return items.every((item) => item !== undefined) ? items : undefined;
}

function minutesOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
