import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { RoleHours } from '../../core/report/measures/roles';
import { percentText } from '../../core/report/text/hours';
import { roleFitText } from '../../core/report/text/roles';
import { roleText } from '../../core/taxonomy/roles';
import type { Duration } from '../../core/time/span';
import { stateMarks } from '../charts/marks';
import { Amount } from '../parts/amount';
import { Bar } from '../parts/bar';
import { Section } from '../parts/section';
import type { View } from '../parts/view';

interface Props {
  readonly view: View;
  readonly roles: readonly RoleHours[];
  readonly roleFit: { readonly standingIn: Duration; readonly shared: Duration; readonly mine: Duration };
}

/** M3, with M2 and what it leaves out as lines of their own. */
export function Roles({ view, roles, roleFit }: Props): JSX.Element {
  const longest = Math.max(1, ...roles.map((row) => row.duration));
  return (
    <Section id="roles" title={l10n.t('Which role would ordinarily do it')} hint={roleFitText(roleFit, view)}>
      <div class="scrolls">
        <table class="figures">
          <caption class="unseen">{l10n.t('Confirmed load by the role that would ordinarily do it')}</caption>
          <thead>
            <tr>
              <th scope="col">{l10n.t('Role')}</th>
              <td class="bar-cell" />
              <th scope="col" class="number optional">
                {l10n.t('Stood in')}
              </th>
              <th scope="col" class="number">
                {l10n.t('All hours')}
              </th>
              <th scope="col" class="number">
                {l10n.t('Of the load')}
              </th>
            </tr>
          </thead>
          <tbody>
            {roles.map(({ role, duration, standingIn, share }) => (
              <tr key={role}>
                <th scope="row">{roleText(role)}</th>
                <td class="bar-cell">
                  <Bar
                    part={standingIn / longest}
                    fill="url(#il-plain-2)"
                    more={{
                      part: (duration - standingIn) / longest,
                      fill: role === 'none' ? stateMarks.own : 'url(#il-plain-3)',
                    }}
                  />
                </td>
                <td class="number optional">{standingIn > 0 ? view.hours(standingIn) : '–'}</td>
                <td class="number">
                  <Amount view={view} duration={duration} of={roleText(role)} selection={{ role }} />
                </td>
                <td class="number">{percentText(share, view.locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
