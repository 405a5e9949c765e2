import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { type WaitRow, waitTable } from '../../core/report/tables/waitColumns';
import { elapsedText } from '../../core/report/text/recurringText';
import type { Duration } from '../../core/time/span';
import { FiguresTable } from '../parts/figuresTable';
import { Scrolls } from '../parts/scrolls';
import type { View } from '../parts/view';

export interface WaitFacts {
  readonly items: readonly WaitRow[];
  readonly effort: Duration;
}

/** M12: what others have to do. Elapsed time is shown beside the effort and is never added to it. */
export function WaitsSection({ view, waits }: { readonly view: View; readonly waits: WaitFacts }): JSX.Element {
  const caption = elapsedText(waits.effort, view);
  return (
    <>
      <h3>{l10n.t('Waits')}</h3>
      <Scrolls label={l10n.t('Waits')}>
        <FiguresTable view={view} table={waitTable} rows={waits.items} caption={<caption>{caption}</caption>} />
      </Scrolls>
    </>
  );
}
