import * as vscode from 'vscode';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { SourceReader } from '../../core/observation/sourceReader';
import type { Store } from '../../core/store/store';
import { commands } from '../contributions';
import { displayLocale } from '../host/editorSettings';
import type { Host } from '../host/host';

interface Links {
  readonly context: Pick<vscode.ExtensionContext, 'secrets' | 'extension'>;
  readonly reader: SourceReader;
}

/** Registers the page of the sources, and reads those that were chosen. Nothing is loaded while there are none. */
export function registerSources(
  host: Pick<Host, 'access' | 'clock' | 'settings' | 'ticker' | 'problems'>,
  { context, reader }: Links,
) {
  const { access, clock, settings, ticker, problems } = host;
  const owned = new DisposableStore();
  const keptDays = () => settings.value.observationDays;
  const ownClasses = () => settings.value.ownClasses;
  const load = async () => {
    const { SourceSecrets } = await import('./sourceSecrets');
    const reading = await import('./sourceReading');
    const secrets = new SourceSecrets(context.secrets);
    return { reading, secrets, deps: { reader, secrets, clock, keptDays, ownClasses } };
  };
  let isReading = false;
  const readDue = async (store: Store) => {
    isReading = true;
    try {
      const { reading, deps } = await load();
      await reading.readDueSources(store, deps);
    } finally {
      isReading = false;
    }
  };
  owned.add(
    ticker.onTick(() => {
      const store = access.current;
      if (!store || store.readOnly || isReading || store.isDisplaced()) return;
      const { calendars, activityWatch } = store.sources.read();
      if (calendars.length + activityWatch.length > 0) void readDue(store).catch(problems.tellOnce);
    }),
  );
  return {
    handlers: {
      [commands.sources]: async () => {
        const { showSources } = await import('./sourcesList');
        const { askText, pickOne } = await import('../shared/quickPick');
        const { reading, secrets, deps } = await load();
        const read = (store: Store, id: string) => reading.readSource(store, id, deps);
        const asking = { locale: displayLocale, zone: () => clock.zone(), ...placeOf(context), pickOne, askText };
        await showSources({ open: access.open, secrets, reader, read, keptDays, ...asking });
      },
    },
    dispose: () => owned.dispose(),
  };
}

/** Where this extension runs in a remote window: beside the developer, or beside the files and VS Code's Git extension. */
function placeOf({ extension }: Links['context']) {
  const isRemote = vscode.env.remoteName !== undefined;
  const isBeside = extension.extensionKind === vscode.ExtensionKind.UI;
  return { isRemote: isRemote && isBeside, isElsewhere: isRemote && !isBeside };
}
