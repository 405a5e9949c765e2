import { stat } from 'node:fs/promises';
import { isDue, sourceOf, withSource } from '../../core/observation/readingPlan';
import type { OwnClasses } from '../../core/observation/ownClasses';
import type { SourceReader } from '../../core/observation/sourceReader';
import type { ReadSource } from '../../core/observation/sourceState';
import type { Store } from '../../core/store/store';
import type { Clock } from '../../core/time/clock';
import type { Instant } from '../../core/time/span';
import { readActivityWatch } from './activityWatchReading';
import { readCalendar } from './calendarReading';
import type { SourceSecrets } from './sourceSecrets';

export interface SourceReadingDeps {
  readonly reader: SourceReader;
  readonly secrets: Pick<SourceSecrets, 'of'>;
  readonly clock: Clock;
  /** Days for which observations are kept. */
  readonly keptDays: () => number;
  /** The developer's own words for programs, sites and meetings. */
  readonly ownClasses: () => OwnClasses;
}

/**
 * Reads the sources that are due, each in one window of the machine. What goes wrong is stored with the source, where the
 * page of the sources shows it; only what keeps the data file from being written is thrown.
 */
export async function readDueSources(store: Store, deps: SourceReadingDeps): Promise<void> {
  const { calendars, activityWatch } = store.sources.read();
  for (const source of [...calendars, ...activityWatch]) {
    const version = await versionOf(source);
    if (isDue(source, deps.clock.now(), version)) await readSource(store, source.id, deps, false);
  }
}

/** Reads one source; with `again` also when it is not due. Does nothing where only another editor knows its address. */
export async function readSource(store: Store, id: string, deps: SourceReadingDeps, again = true): Promise<void> {
  const { calendars, activityWatch } = store.sources.read();
  const calendar = calendars.find((one) => one.id === id);
  const watched = activityWatch.find((one) => one.id === id);
  const begun = (source: ReadSource) => begin(store, source, deps.clock.now(), again);
  if (calendar) await readCalendar(store, calendar, deps, begun);
  if (watched) await readActivityWatch(store, watched, deps, begun, again);
}

/** Notes that this window reads the source. Returns false if another one was first. */
async function begin(store: Store, source: ReadSource, now: Instant, again: boolean): Promise<boolean> {
  const version = await versionOf(source);
  let isOurs = false;
  await store.sources.change((state) => {
    const stored = sourceOf(state, source.id);
    isOurs = stored !== undefined && (again || isDue(stored, now, version));
    return isOurs ? withSource(state, source.id, { begunAt: now, ...(version !== undefined && { version }) }) : state;
  });
  return isOurs;
}

/** Tells the content of the file of a source from another one, without reading it. */
async function versionOf({ file }: ReadSource): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    const { mtimeMs, size } = await stat(file);
    return `${mtimeMs} ${size}`;
  } catch {
    return 'missing';
  }
}
