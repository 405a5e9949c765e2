import { createHmac } from 'node:crypto';
import { isDue, rangeToRead, withCalendar, withReading } from '../../core/observation/calendarPlan';
import type { CalendarPlace, CalendarReading, SourceReader } from '../../core/observation/sourceReader';
import type { CalendarSource, Reading } from '../../core/observation/sourceState';
import type { Store } from '../../core/store/store';
import type { Clock } from '../../core/time/clock';
import type { Instant, Span } from '../../core/time/span';
import type { CalendarAddresses } from './calendarAddresses';

export interface CalendarReadingDeps {
  readonly reader: SourceReader;
  readonly addresses: Pick<CalendarAddresses, 'of'>;
  readonly clock: Clock;
  /** Days for which observations are kept. */
  readonly keptDays: () => number;
}

/** Events stored in one write, so that the editor does not wait. */
const AT_A_TIME = 300;

/**
 * Reads the calendars that are due, each in one window of the machine. What goes wrong is stored with the calendar, where
 * the page of the sources shows it; only what keeps the data file from being written is thrown.
 */
export async function readDueCalendars(store: Store, deps: CalendarReadingDeps): Promise<void> {
  const now = deps.clock.now();
  for (const calendar of store.sources.read().calendars) {
    if (isDue(calendar, now)) await readCalendar(store, calendar.id, deps, false);
  }
}

/** Reads one calendar; with `again` also when it is not due. Does nothing where only another editor knows its address. */
export async function readCalendar(store: Store, id: string, deps: CalendarReadingDeps, again = true): Promise<void> {
  const { reader, clock, keptDays } = deps;
  const calendar = store.sources.read().calendars.find((one) => one.id === id);
  const place = calendar && (await placeOf(calendar, deps));
  if (!calendar || !place || !(await begin(store, id, clock.now(), again))) return;
  const range = rangeToRead(clock.now(), keptDays());
  const reading = await reader.readCalendar(place, {
    range,
    zone: clock.zone(),
    own: store.sources.read().ownAddresses,
    titles: calendar.titles,
    keyOf: (name) => createHmac('sha256', id).update(name).digest('base64url').slice(0, 22),
  });
  const at = clock.now();
  const last =
    'failed' in reading ? { at, problems: [reading.failed] } : await storeEvents(store, id, reading, range, at);
  await store.sources.change((state) => withCalendar(state, id, (one) => withReading(one, last)));
}

async function placeOf(
  { id, file }: CalendarSource,
  { addresses }: CalendarReadingDeps,
): Promise<CalendarPlace | undefined> {
  if (file !== undefined) return { file };
  const address = await addresses.of(id);
  return address === undefined ? undefined : { address };
}

/** Notes that this window reads the calendar. Returns false if another one was first. */
async function begin(store: Store, id: string, now: Instant, again: boolean): Promise<boolean> {
  let isOurs = false;
  await store.sources.change((state) => {
    const calendar = state.calendars.find((one) => one.id === id);
    isOurs = calendar !== undefined && (again || isDue(calendar, now));
    return isOurs ? withCalendar(state, id, (one) => ({ ...one, begunAt: now })) : state;
  });
  return isOurs;
}

/** What a calendar without events cannot be told from one that is not understood leaves what was known. */
async function storeEvents(
  store: Store,
  id: string,
  { events, skipped, guessedZones, problems }: CalendarReading,
  range: Span,
  at: Instant,
): Promise<Reading> {
  if (problems.includes('web-page') || problems.includes('not-a-calendar')) return { at, problems };
  store.observations.putObservations(id, events.slice(0, AT_A_TIME), range);
  for (let from = AT_A_TIME; from < events.length; from += AT_A_TIME) {
    await new Promise((resolve) => setImmediate(resolve));
    store.observations.putObservations(id, events.slice(from, from + AT_A_TIME));
  }
  const busy = events.filter((event) => event.busy && event.answer !== 'declined').length;
  return { at, kept: events.length, busy, skipped, guessedZones, problems };
}
