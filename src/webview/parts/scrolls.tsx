import * as l10n from '@vscode/l10n';
import type { ComponentChildren, JSX } from 'preact';

interface Props {
  /** The name of the scrollable area for assistive technology. The section around it may have the same name. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Makes a wide table scrollable in a narrow window, also with the keyboard. */
export function Scrolls({ label, children }: Props): JSX.Element {
  return (
    <div class="scrolls" role="region" aria-label={l10n.t('Table: {0}', label)} tabIndex={0}>
      {children}
    </div>
  );
}
