import * as l10n from '@vscode/l10n';

/** Says in Today and in the report that a newer version wrote the file. */
export function readOnlyText(): string {
  return l10n.t(
    'A newer version of Invisible Load wrote the data file, so it can only be read here. Update the extension to make changes.',
  );
}
