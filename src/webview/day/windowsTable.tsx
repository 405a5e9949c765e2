import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { lengthOf } from '../../core/time/span';
import { TableTwin } from '../parts/tableTwin';
import type { DayProps } from './dayView';

/** What was measured in each window, as a table. A stretch of it can be chosen, to tag it. */
export function WindowsTable({ picture, chosen, words, actions }: DayProps): JSX.Element {
  const label = l10n.t('What was measured in each window');
  return (
    <TableTwin view={{ fillsLater: true }} label={label}>
      {() => (
        <table class="figures compact">
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{l10n.t('Window')}</th>
              <th scope="col">{l10n.t('Project')}</th>
              <th scope="col">{l10n.t('Time')}</th>
              <th scope="col" class="number">
                {l10n.t('Length')}
              </th>
            </tr>
          </thead>
          <tbody>
            {picture.lanes.flatMap((lane) =>
              lane.spans.map((span) => (
                <tr key={`${lane.name} ${span.start}`}>
                  <th scope="row">{lane.name}</th>
                  <td>{span.name}</td>
                  <td>
                    <button
                      type="button"
                      class="amount"
                      aria-label={l10n.t('{0}: select this stretch', words.span(span))}
                      onClick={() => actions.choose({ ...chosen, stretch: { anchor: span.start, head: span.end } })}
                    >
                      {words.span(span)}
                    </button>
                  </td>
                  <td class="number">{words.length(lengthOf(span))}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </TableTwin>
  );
}
