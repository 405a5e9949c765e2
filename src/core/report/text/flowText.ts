import * as l10n from '@vscode/l10n';

/** Said above the figures of the flow: which time they are about. */
export function codingText(hours: string): string {
  return l10n.t('{0} of coding was measured in the editor, late changes included.', hours);
}
