import * as v from 'valibot';
import { withCustom } from '../taxonomy/customTaxonomy';
import { type Taxonomy, taxonomy } from '../taxonomy/taxonomy';
import { parseSettings, type SettingName, type Settings, settingForm, settingNames } from '../settings/settings';
import { type Calendar, isZone, type WeekId, weekOf } from '../time/calendar';
import { type Duration, SECOND } from '../time/span';
import { refuse } from './refusal';

/** The first line of a trace: where and when it was, and by which settings it is judged. */
export interface TraceHeader {
  readonly calendar: Calendar;
  /** The week that is printed; without it the one of the first line. */
  readonly week?: WeekId;
  /** From tick to tick of a window; 0 where only the ticks of the file count. */
  readonly tick: Duration;
  readonly settings: Settings;
  /** With the duties that the settings add. */
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

/** In a trace nobody's locale is known: the week begins as in ISO 8601. */
const MONDAY = 1;

/** What was said to suggestions is in no trace, so that none are made unless the trace asks for them. */
const timeRulesAlone = { 'suggestions.enabled': false } satisfies Partial<Record<SettingName, unknown>>;

/** Reads the first line; refuses it with the field and the accepted form. */
export function parseHeader(json: unknown): TraceHeader {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) throw refuse(1, parsed.issues[0], forms);
  const { zone, week, tick, settings: raw } = parsed.output;
  const { settings, problems } = parseSettings({ ...timeRulesAlone, ...raw });
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
