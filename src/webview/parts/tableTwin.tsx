import * as l10n from '@vscode/l10n';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Scrolls } from './scrolls';
import type { View } from './view';

interface Props {
  readonly view: Pick<View, 'fillsLater'>;
  readonly label: string;
  readonly children: () => ComponentChildren;
}

/**
 * The numbers of a chart as a table that a click unfolds. Where the view can fill it later, it is made when it is
 * unfolded first: the tables are most of the page, and few people open them.
 */
export function TableTwin({ view, label, children }: Props): JSX.Element {
  const [isMade, make] = useState(view.fillsLater !== true);
  return (
    <details class="twin" onToggle={() => make(true)}>
      <summary aria-label={l10n.t('Show as Table: {0}', label)}>{l10n.t('Show as Table')}</summary>
      {isMade && <Scrolls label={label}>{children()}</Scrolls>}
    </details>
  );
}
