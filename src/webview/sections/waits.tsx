import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { numberText } from '../../core/report/text/hours';
import type { Duration } from '../../core/time/span';
import { Scrolls } from '../parts/scrolls';
import { UserText } from '../parts/userText';
import type { View } from '../parts/view';

export interface WaitFacts {
  readonly items: readonly {
    readonly subject: string;
    readonly owner?: string;
    readonly open: boolean;
    readonly elapsed: Duration;
    readonly followUps: number;
  }[];
  readonly effort: Duration;
}

/** M12: what is open on others. Elapsed time stands beside the effort and is never added to it. */
export function WaitsSection({ view, waits }: { readonly view: View; readonly waits: WaitFacts }): JSX.Element {
  return (
    <>
      <h3>{l10n.t('Waits')}</h3>
      <Scrolls label={l10n.t('Waits')}>
        <table class="figures">
          <caption>
            {l10n.t(
              'Elapsed is working time that passed, not effort; chasing itself took {0}.',
              view.hours(waits.effort),
            )}
          </caption>
          <thead>
            <tr>
              <th scope="col">{l10n.t('Open on others')}</th>
              <th scope="col">{l10n.t('On')}</th>
              <th scope="col">{l10n.t('State')}</th>
              <th scope="col" class="number">
                {l10n.t('Elapsed')}
              </th>
              <th scope="col" class="number">
                {l10n.t('Follow-ups')}
              </th>
            </tr>
          </thead>
          <tbody>
            {waits.items.map((wait, index) => (
              <tr key={index}>
                <th scope="row">
                  <UserText text={wait.subject} />
                </th>
                <td>{wait.owner === undefined ? '–' : <UserText text={wait.owner} />}</td>
                <td>{wait.open ? l10n.t('open') : l10n.t('closed')}</td>
                <td class="number">{view.hours(wait.elapsed)}</td>
                <td class="number">{numberText(wait.followUps, view.locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </>
  );
}
