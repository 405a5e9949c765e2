import type * as vscode from 'vscode';
import { commands } from '../contributions';
import type { EntryActs } from '../entry/entryActs';
import type { Host } from '../host/host';
import type { WaitCommandDeps } from '../wait/waitCommands';

interface Links {
  readonly context: Pick<vscode.ExtensionContext, 'globalState'>;
  readonly entries: { readonly acts: () => Promise<EntryActs> };
  readonly waits: { readonly deps: () => Promise<WaitCommandDeps> };
}

/** Registers the command that reviews a day. */
export function registerReview(
  { duties, calendar, settings, firstSteps }: Pick<Host, 'duties' | 'calendar' | 'settings' | 'firstSteps'>,
  { context, entries, waits }: Links,
) {
  return {
    handlers: {
      [commands.review]: async (date?: unknown) => {
        const { DayReviewing } = await import('./dayReviewing');
        const terms = () => {
          const { workingHours, recording, suggestAfter } = settings.value;
          return { calendar: calendar(), workingHours, idle: recording.idle, suggestAfter };
        };
        const services = { ...(await waits.deps()), duties: await duties(), acts: entries.acts, terms };
        await new DayReviewing({ ...services, memory: context.globalState }, date).run();
        firstSteps.done('reviewed');
      },
    },
    dispose: () => undefined,
  };
}
