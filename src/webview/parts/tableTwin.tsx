import * as l10n from '@vscode/l10n';
import type { ComponentChildren, JSX } from 'preact';
import { Scrolls } from './scrolls';

/** The numbers of a chart as a table that a click unfolds. */
export function TableTwin({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <details class="twin">
      <summary>
        {l10n.t('Show as table')}
        <span class="unseen">{l10n.t(': {0}', label)}</span>
      </summary>
      <Scrolls label={label}>{children}</Scrolls>
    </details>
  );
}
