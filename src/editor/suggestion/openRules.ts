import * as vscode from 'vscode';
import { EXTENSION_ID } from '../contributions';
import { displayLocale } from '../host/editorSettings';
import type { EntryText } from '../shared/entryText';
import { pickOne } from '../shared/quickPick';
import { type RulesListDeps, showRules } from './rulesList';

/** Shows the rules behind suggestions in VS Code. */
export async function openRules(
  deps: Pick<RulesListDeps, 'open' | 'duties' | 'now' | 'offer'> & { readonly text: () => EntryText },
): Promise<void> {
  await showRules({
    ...deps,
    locale: displayLocale,
    day: (at) => deps.text().day(at),
    pickOne,
    openSettings: async () => {
      await vscode.commands.executeCommand('workbench.action.openSettings', `@ext:${EXTENSION_ID} observations.own`);
    },
  });
}
