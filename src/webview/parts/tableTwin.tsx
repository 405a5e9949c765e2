import * as l10n from '@vscode/l10n';
import type { ComponentChildren, JSX } from 'preact';

/** The numbers behind a chart, one step away. */
export function TableTwin({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <details class="twin">
      <summary>{l10n.t('Show as table')}</summary>
      <div class="scrolls">{children}</div>
    </details>
  );
}
