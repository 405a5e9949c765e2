import { DisposableStore } from '../../core/lifecycle/disposableStore';
import { commands } from '../contributions';
import type { Host } from '../host/host';
import { Lazy } from '../host/lazy';
import type { PointedView } from '../today/todaySelection';

interface Links {
  readonly today: { readonly view: () => Promise<PointedView> };
}

/** Registers the commands that add and correct entries, answer suggestions, and undo and redo. */
export function registerEntries(
  host: Pick<
    Host,
    'access' | 'duties' | 'taxonomy' | 'clock' | 'today' | 'settings' | 'problems' | 'onFirstTick' | 'withOpenedList'
  >,
  { today: todayView }: Links,
) {
  const { access, duties, taxonomy, clock, today, settings, problems, onFirstTick, withOpenedList } = host;
  const { view } = todayView;
  const owned = new DisposableStore();
  const loaded = new Lazy(async () => {
    const { EntryActs } = await import('./entryActs');
    const idle = () => settings.value.recording.idle;
    return new EntryActs({ duties: await duties(), open: access.open, taxonomy, clock, today, view, idle });
  });
  const acts = () => loaded.value();
  owned.add(loaded);
  owned.add(onFirstTick(() => void acts().catch(problems.tellOnce)));
  return {
    /** The acts on entries, for other features. */
    acts,
    handlers: {
      [commands.capture]: async (given?: unknown) =>
        given === undefined
          ? withOpenedList(async (list) => (await acts()).adding.capture(given, list))
          : (await acts()).adding.capture(given),
      [commands.addEntry]: async (given?: unknown, selected?: unknown) => (await acts()).adding.add(given, selected),
      [commands.acceptSuggestion]: async (given?: unknown, selected?: unknown) =>
        (await acts()).suggesting.accept(given, selected),
      [commands.rejectSuggestion]: async (given?: unknown, selected?: unknown) =>
        (await acts()).suggesting.reject(given, selected),
      [commands.suggestionRule]: async (given?: unknown) => (await acts()).suggesting.chooseRule(given),
      [commands.editEntry]: async (given?: unknown, selected?: unknown) => (await acts()).edit(given, selected),
      [commands.changeTime]: async (given?: unknown) => (await acts()).changeTime(given),
      [commands.splitEntry]: async (given?: unknown) => (await acts()).editing.split(given),
      [commands.mergeEntries]: async (given?: unknown, selected?: unknown) =>
        (await acts()).editing.merge(given, selected),
      [commands.deleteEntry]: async (given?: unknown, selected?: unknown) => (await acts()).remove(given, selected),
      [commands.mergeTopics]: async () => (await acts()).mergeTopics(),
      [commands.undo]: async () => (await acts()).undo(),
      [commands.redo]: async () => (await acts()).redo(),
    },
    dispose: () => owned.dispose(),
  };
}
