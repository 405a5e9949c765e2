import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { contextCaution, contextFigures } from '../../core/report/text/contextText';
import { Scrolls } from '../parts/scrolls';
import type { View } from '../parts/view';

/** Figures from studies, folded until the reader opens them. */
export function Context({ view }: { readonly view: View }): JSX.Element {
  return (
    <details class="section context">
      <summary>{l10n.t('Published figures, for context')}</summary>
      <p class="hint">{contextCaution()}</p>
      <Scrolls label={l10n.t('Published figures')}>
        <table class="figures">
          <caption class="unseen">{l10n.t('Figures from published studies')}</caption>
          <thead>
            <tr>
              <th scope="col">{l10n.t('Figure')}</th>
              <th scope="col" class="number">
                {l10n.t('Value')}
              </th>
              <th scope="col">{l10n.t('Who was asked, and when')}</th>
            </tr>
          </thead>
          <tbody>
            {contextFigures(view.locale).map(({ what, value, source }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td class="number">{value}</td>
                <td>{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </details>
  );
}
