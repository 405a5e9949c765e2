import * as vscode from 'vscode';
import type { SourceReader } from '../../core/observation/sourceReader';
import type { Store } from '../../core/store/store';
import { displayLocale } from '../host/editorSettings';
import type { Host } from '../host/host';
import { askText, pickOne } from '../shared/quickPick';
import { readDueSources, readSource } from './sourceReading';
import { SourceSecrets } from './sourceSecrets';
import { showSources } from './sourcesList';

export interface SourceLinks {
  readonly context: Pick<vscode.ExtensionContext, 'secrets' | 'extension'>;
  readonly reader: SourceReader;
}

/** Reads the sources of this window, and shows their page. All of its code is loaded at once, when it is used. */
export function sourceServices(
  { access, clock, settings }: Pick<Host, 'access' | 'clock' | 'settings'>,
  { context, reader }: SourceLinks,
) {
  const secrets = new SourceSecrets(context.secrets);
  const keptDays = () => settings.value.observationDays;
  const deps = { reader, secrets, clock, keptDays, ownClasses: () => settings.value.ownClasses };
  const read = (store: Store, id: string) => readSource(store, id, deps);
  const asking = { locale: displayLocale, zone: () => clock.zone(), ...placeOf(context), pickOne, askText };
  return {
    readDue: (store: Store) => readDueSources(store, deps),
    show: () => showSources({ open: access.open, secrets, reader, read, keptDays, ...asking }),
  };
}

/** Where this extension runs in a remote window: beside the developer, or beside the files and VS Code's Git extension. */
function placeOf({ extension }: SourceLinks['context']) {
  const isRemote = vscode.env.remoteName !== undefined;
  const isBeside = extension.extensionKind === vscode.ExtensionKind.UI;
  return { isRemote: isRemote && isBeside, isElsewhere: isRemote && !isBeside };
}
