import { createHmac } from 'node:crypto';
import { rangeToRead, withSource } from '../../core/observation/readingPlan';
import type { CalendarPlace, CalendarReading } from '../../core/observation/sourceReader';
import type { CalendarSource, Reading } from '../../core/observation/sourceState';
import type { Store } from '../../core/store/store';
import type { Instant, Span } from '../../core/time/span';
import type { SourceReadingDeps } from './sourceReading';
import { storeSaid } from './storeSaid';

/** Reads a calendar, if this editor knows its address and `begin` resolves to true. */
export async function readCalendar(
  store: Store,
  calendar: CalendarSource,
  deps: SourceReadingDeps,
  begin: (calendar: CalendarSource) => Promise<boolean>,
): Promise<void> {
  const { reader, clock, keptDays, ownClasses } = deps;
  const { id, titles } = calendar;
  const place = await placeOf(calendar, deps);
  if (!place || !(await begin(calendar))) return;
  const range = rangeToRead(clock.now(), keptDays());
  const reading = await reader.readCalendar(place, {
    range,
    zone: clock.zone(),
    own: store.sources.read().ownAddresses,
    titles,
    titleWords: ownClasses().titleWords,
    keyOf: (name) => createHmac('sha256', id).update(name).digest('base64url').slice(0, 22),
  });
  const at = clock.now();
  const last =
    'failed' in reading ? { at, problems: [reading.failed] } : await storeEvents(store, id, reading, range, at);
  await store.sources.change((state) => withSource(state, id, { last }));
}

async function placeOf(
  { id, file }: CalendarSource,
  { secrets }: SourceReadingDeps,
): Promise<CalendarPlace | undefined> {
  if (file !== undefined) return { file };
  const address = await secrets.of(id);
  return address === undefined ? undefined : { address };
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
  await storeSaid(store, id, events, range);
  const busy = events.filter((event) => event.busy && event.answer !== 'declined').length;
  return { at, kept: events.length, busy, skipped, guessedZones, problems };
}
