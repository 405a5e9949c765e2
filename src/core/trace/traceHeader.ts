import * as v from 'valibot';
import { withCustom } from '../taxonomy/customTaxonomy';
import { type Taxonomy, taxonomy } from '../taxonomy/taxonomy';
import { parseSettings, type SettingName, type Settings, settingForm, settingNames } from '../settings/settings';
import { type Calendar, isZone, type WeekId, weekOf } from '../time/calendar';
import { type Duration, SECOND } from '../time/span';
import { refuse } from './refusal';

/** The first line of a trace: the calendar, the week and the settings for the replay. */
export interface TraceHeader {
  readonly calendar: Calendar;
  /** The week to print. The default is the week of the first activity. */
  readonly week?: WeekId;
  /** The time between two ticks of a window; 0 when only the ticks in the file count. */
  readonly tick: Duration;
  readonly settings: Settings;
  /** The taxonomy with the duties that the settings add. */
  readonly taxonomy: Taxonomy;
}

const schema = v.object({
  trace: v.literal(1),
  zone: v.pipe(v.string(), v.check(isZone)),
  week: v.optional(v.string()),
  tick: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 15),
  settings: v.optional(v.record(v.string(), v.unknown()), {}),
});

const forms: Readonly<Record<string, string>> = {
  trace: '1, the version of the format',
  zone: 'an IANA time zone such as Europe/Berlin',
  week: 'an ISO week such as 2026-W48',
  tick: 'whole seconds, 0 for no implied ticks',
  settings: 'an object with settings by their names without invisibleLoad.',
};

/** A trace has no locale, so `locale` means that the week begins on Monday, as in ISO 8601. */
const MONDAY = 1;

/** A trace does not contain decisions on suggestions. So suggestions are off unless the header turns them on. */
const defaultSettings = { 'suggestions.enabled': false } satisfies Partial<Record<SettingName, unknown>>;

/** Parses the first line. Throws `InputError` with the field and the accepted form. */
export function parseHeader(json: unknown): TraceHeader {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) throw refuse(1, parsed.issues[0], forms);
  const { zone, week, tick, settings: raw } = parsed.output;
  const { settings, problems } = parseSettings({ ...defaultSettings, ...raw });
  const unknown = Object.keys(raw).filter((name) => !settingNames.some((known) => known === name));
  for (const field of [...unknown, ...problems.map((problem) => problem.field)]) {
    throw refuse(1, `settings.${field}`, settingForm(field));
  }
  const weekStartsOn = settings.weekStartsOn === 'locale' ? MONDAY : settings.weekStartsOn;
  const calendar = { zone, dayStartsAt: settings.dayStartsAt, weekStartsOn };
  if (week !== undefined && !isWeek(calendar, week)) throw refuse(1, 'week', forms['week']);
  return {
    calendar,
    ...(week !== undefined && { week }),
    tick: tick * SECOND,
    settings,
    taxonomy: withCustom(taxonomy, settings.customCategories),
  };
}

function isWeek(calendar: Calendar, week: string): boolean {
  try {
    weekOf(calendar, week);
    return true;
  } catch {
    return false;
  }
}
