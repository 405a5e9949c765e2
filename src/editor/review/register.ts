import type * as vscode from 'vscode';
import { commands } from '../contributions';
import type { LocalDate } from '../../core/time/calendar';
import type { EntryActs } from '../entry/entryActs';
import type { Host } from '../host/host';
import type { WaitCommandDeps } from '../wait/waitCommands';

interface Links {
  readonly context: Pick<vscode.ExtensionContext, 'globalState'>;
  readonly today: { readonly view: () => Promise<{ readonly listed: LocalDate | undefined }> };
  readonly entries: { readonly acts: () => Promise<EntryActs> };
  readonly waits: { readonly deps: () => Promise<WaitCommandDeps> };
}

/** Registers the command that reviews a day. */
export function registerReview(
  {
    access,
    clock,
    duties,
    calendar,
    settings,
    firstSteps,
  }: Pick<Host, 'access' | 'clock' | 'duties' | 'calendar' | 'settings' | 'firstSteps'>,
  { context, entries, waits, today }: Links,
) {
  const terms = () => {
    const { workingHours, recording, suggestAfter } = settings.value;
    return { calendar: calendar(), workingHours, idle: recording.idle, suggestAfter };
  };
  return {
    handlers: {
      [commands.acceptLikely]: async (given?: unknown) => {
        const [{ acceptLikely }, { dateArgument }] = await Promise.all([
          import('./acceptLikely'),
          import('../shared/listRow'),
        ]);
        const date = dateArgument(given) ?? (await today.view()).listed;
        return acceptLikely({ open: access.open, acts: entries.acts, terms, clock }, date);
      },
      [commands.review]: async (date?: unknown) => {
        const { DayReviewing } = await import('./dayReviewing');
        const services = { ...(await waits.deps()), duties: await duties(), acts: entries.acts, terms };
        await new DayReviewing({ ...services, memory: context.globalState }, date).run();
        firstSteps.done('reviewed');
      },
    },
    dispose: () => undefined,
  };
}
