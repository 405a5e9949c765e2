import * as l10n from '@vscode/l10n';
import type { ComponentChildren, JSX } from 'preact';

interface Props {
  /** What is in it, for whoever comes to it by keyboard; the section around it may have the same name. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Lets a wide table scroll in a narrow window, by keyboard too. */
export function Scrolls({ label, children }: Props): JSX.Element {
  return (
    <div class="scrolls" role="region" aria-label={l10n.t('Table: {0}', label)} tabIndex={0}>
      {children}
    </div>
  );
}
