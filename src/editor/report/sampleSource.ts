import { storyClock } from '../../core/sample/developer';
import { tellStory } from '../../core/sample/story';
import { parseSettings } from '../../core/settings/settings';
import type { Store } from '../../core/store/store';
import type { StoreFiles } from '../../core/store/storeFiles';
import { taxonomy } from '../../core/taxonomy/taxonomy';
import type { Calendar } from '../../core/time/calendar';
import type { Instant } from '../../core/time/span';
import { nextTurn } from '../host/nextTurn';
import { type ReportSource, reportSource } from './reportSource';

/**
 * Reports about the sample data, as of `now`. They are made in a store in memory when the first report is asked for, and
 * nothing of them is left when the source is disposed.
 */
export function sampleSource(files: Pick<StoreFiles, 'inMemory'>, calendar: Calendar, now: Instant): ReportSource {
  const clock = storyClock(now, calendar.zone);
  let told: Promise<Store> | undefined;
  const tell = async (): Promise<Store> => {
    const store = await files.inMemory(clock);
    await tellStory(store, clock, { calendar, now, nextTurn });
    return store;
  };
  const open = () => (told ??= tell());
  const { settings } = parseSettings({});
  const never = () => ({ dispose: () => undefined });
  const source = reportSource({
    access: { open, onDidChange: never },
    calendar: () => calendar,
    clock,
    taxonomy: () => taxonomy,
    settings: () => settings,
    onSettings: never,
    onTick: never,
  });
  return {
    ...source,
    dispose: () => {
      source.dispose();
      // Sample data that is still being made is made to the end, and then removed.
      void told?.then(
        (store) => store.dispose(),
        () => undefined,
      );
    },
  };
}
