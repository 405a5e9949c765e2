import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { RoleHours } from '../../core/report/roles';
import { percentText } from '../../core/report/text/hours';
import { roleText } from '../../core/report/text/roles';
import type { Duration } from '../../core/time/span';
import { Amount } from '../parts/amount';
import { Bar } from '../parts/bar';
import { Section } from '../parts/section';
import type { View } from '../view';

interface Props {
  readonly view: View;
  readonly roles: readonly RoleHours[];
  readonly roleFit: { readonly standingIn: Duration; readonly shared: Duration; readonly mine: Duration };
}

/** M3, with M2 and what it leaves out as lines of their own. */
export function Roles({ view, roles, roleFit }: Props): JSX.Element {
  const longest = Math.max(1, ...roles.map((row) => row.duration));
  const load = roles.reduce((sum, row) => sum + row.duration, 0);
  return (
    <Section id="roles" title={l10n.t('Whose role it stood in for')} hint={fitText(roleFit, view)}>
      <div class="scrolls">
        <table class="figures">
          <caption class="unseen">{l10n.t('Confirmed load by the role that would ordinarily do it')}</caption>
          <thead>
            <tr>
              <th scope="col">{l10n.t('Role')}</th>
              <td class="bar-cell" />
              <th scope="col" class="number">
                {l10n.t('Hours')}
              </th>
              <th scope="col" class="number">
                {l10n.t('Of the load')}
              </th>
            </tr>
          </thead>
          <tbody>
            {roles.map(({ role, duration }) => (
              <tr key={role}>
                <th scope="row">{roleText(role)}</th>
                <td class="bar-cell">
                  <Bar part={duration / longest} fill={role === 'none' ? 'url(#il-own)' : 'url(#il-plain-2)'} />
                </td>
                <td class="number">
                  <Amount view={view} duration={duration} of={roleText(role)} selection={{ role }} />
                </td>
                <td class="number">{percentText(duration / Math.max(1, load), view.locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function fitText({ standingIn, shared, mine }: Props['roleFit'], view: View): string {
  const parts = [
    l10n.t('{0} stood in for a role', view.hours(standingIn)),
    ...(shared > 0 ? [l10n.t('{0} is shared with one', view.hours(shared))] : []),
    ...(mine > 0 ? [l10n.t('{0} belongs to the own role', view.hours(mine))] : []),
  ];
  return l10n.t('{0}.', parts.join('; '));
}
