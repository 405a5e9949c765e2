import { commands } from '../contributions';
import type { Host } from '../host/host';
import type { EntryText } from '../shared/entryText';
import type { UndoOffer } from '../shared/undoOffer';

interface Links {
  readonly entries: {
    readonly acts: () => Promise<{ readonly offer: UndoOffer; readonly text: () => EntryText }>;
  };
}

/** Registers the list of the rules behind suggestions. */
export function registerSuggestions(
  { access, duties, clock }: Pick<Host, 'access' | 'duties' | 'clock'>,
  { entries }: Links,
) {
  return {
    handlers: {
      [commands.rules]: async () => {
        const { openRules } = await import('./openRules');
        const { offer, text } = await entries.acts();
        await openRules({ open: access.open, duties: await duties(), now: () => clock.now(), text, offer });
      },
    },
    dispose: () => undefined,
  };
}
