import { daysOf, daysToRead, withSource } from '../../core/observation/readingPlan';
import type { ActivityWatchPlace } from '../../core/observation/sourceReader';
import type { ActivityWatchSource } from '../../core/observation/sourceState';
import { ticketsOf } from '../../core/observation/tickets';
import type { Store } from '../../core/store/store';
import { type Span, subtract } from '../../core/time/span';
import { pausedSpans } from '../../core/timeline/claims';
import { nextTurn } from '../host/nextTurn';
import type { SourceReadingDeps } from './sourceReading';
import { storeSaid } from './storeSaid';

/** Reads ActivityWatch, if this editor has its key and `begin` resolves to true. With `again`, all days that are read at first. */
export async function readActivityWatch(
  store: Store,
  source: ActivityWatchSource,
  { reader, secrets, clock, keptDays, ownClasses }: SourceReadingDeps,
  begin: (source: ActivityWatchSource) => Promise<boolean>,
  again: boolean,
): Promise<void> {
  const { id, file, address = '', hosts, hasKey = false } = source;
  const key = await secrets.of(id);
  if ((hasKey && key === undefined) || !(await begin(source))) return;
  const now = clock.now();
  const range = daysToRead(source, now, keptDays(), again);
  const days = daysOf(range);
  const paused = pausedSpans(store.pausesIn(range), now);
  const place: ActivityWatchPlace = file === undefined ? { address, key } : { file };
  const reading = await reader.readActivityWatch(place, {
    spans: days.flatMap((day) => subtract(day, paused)),
    now,
    hosts,
    ownTickets: await ownTickets(store, days),
    ownClasses: ownClasses(),
  });
  const at = clock.now();
  if ('failed' in reading) {
    const last = { at, problems: [reading.failed] };
    await store.sources.change((state) => withSource(state, id, { last }));
    return;
  }
  const { observations, ofOthers, problems } = reading;
  await storeSaid(store, id, observations, range);
  const last = { at, kept: observations.length, ofOthers, problems };
  await store.sources.change((state) => withSource(state, id, { last, readUntil: now }));
}

/** The keys of the tickets that the developer's branches name, read day by day, because the editor must not wait. */
async function ownTickets(store: Store, days: readonly Span[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const day of days) {
    for (const ticket of ticketsOf(store.activitiesIn(day))) found.add(ticket);
    await nextTurn();
  }
  return found;
}
