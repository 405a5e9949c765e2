import { commands } from '../contributions';
import type { EntryActs } from './entryActs';

/** The commands that add and correct entries and take acts back; what they do is loaded with the first of them. */
export function entryHandlers(acts: () => Promise<EntryActs>) {
  return {
    [commands.capture]: async (given?: unknown) => (await acts()).adding.capture(given),
    [commands.addEntry]: async (given?: unknown, selected?: unknown) => (await acts()).adding.add(given, selected),
    [commands.acceptSuggestion]: async (given?: unknown, selected?: unknown) =>
      (await acts()).suggesting.accept(given, selected),
    [commands.rejectSuggestion]: async (given?: unknown, selected?: unknown) =>
      (await acts()).suggesting.reject(given, selected),
    [commands.editEntry]: async (given?: unknown) => (await acts()).editing.edit(given),
    [commands.splitEntry]: async (given?: unknown) => (await acts()).editing.split(given),
    [commands.mergeEntries]: async (given?: unknown, selected?: unknown) =>
      (await acts()).editing.merge(given, selected),
    [commands.deleteEntry]: async (given?: unknown, selected?: unknown) =>
      (await acts()).editing.remove(given, selected),
    [commands.mergeTopics]: async () => (await acts()).mergeTopics(),
    [commands.undo]: async () => (await acts()).undo(),
    [commands.redo]: async () => (await acts()).redo(),
  };
}
