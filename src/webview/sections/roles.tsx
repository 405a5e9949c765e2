import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { RoleFitHours, RoleHours } from '../../core/report/measures/roleHours';
import { roleTable } from '../../core/report/tables/roleColumns';
import { roleFitText } from '../../core/report/text/roleFitText';
import { loadMarks, stateMarks } from '../charts/marks';
import { Bar } from '../parts/bar';
import { FiguresTable } from '../parts/figuresTable';
import { Key } from '../charts/key';
import { Section } from '../parts/section';
import type { View } from '../parts/view';

interface Props {
  readonly view: View;
  readonly roles: readonly RoleHours[];
  readonly roleFit: Pick<RoleFitHours, 'standingIn' | 'shared' | 'mine'>;
}

/** M3, with a sentence about stand-in, shared and own hours. */
export function Roles({ view, roles, roleFit }: Props): JSX.Element {
  return (
    <Section id="roles" title={l10n.t('Which role would normally do it')} hint={roleFitText(roleFit, view)}>
      <div class="scrolls">
        <FiguresTable
          view={view}
          table={roleTable}
          rows={roles}
          caption={<caption class="unseen">{l10n.t('Load by the role that would normally do it')}</caption>}
          bar={roleBar}
          selectionOf={({ role }) => ({ role })}
        />
      </div>
      <Key items={shadesOf(roles)} />
    </Section>
  );
}

/** What the shades of the bars stand for; nothing when there is only one. */
function shadesOf(roles: readonly RoleHours[]): { name: string; fill: string }[] {
  const rests = roles.filter(({ duration, standingIn }) => duration > standingIn);
  const shades = [
    {
      name: l10n.t('Stood in for the role'),
      fill: loadMarks.load,
      has: roles.some(({ standingIn }) => standingIn > 0),
    },
    {
      name: l10n.t('Shared, or part of the developer’s own role'),
      fill: loadMarks.shared,
      has: rests.some(({ role }) => role !== 'none'),
    },
    {
      name: l10n.t('No other role would do it'),
      fill: stateMarks.own,
      has: rests.some(({ role }) => role === 'none'),
    },
  ].filter(({ has }) => has);
  return shades.length > 1 ? shades : [];
}

/** A bar whose first part is the stand-in time. The second part is the rest of the time. */
function roleBar({ role, duration, standingIn }: RoleHours, longest: number): JSX.Element {
  const rest = {
    part: (duration - standingIn) / longest,
    fill: role === 'none' ? stateMarks.own : loadMarks.shared,
  };
  return <Bar part={standingIn / longest} fill={loadMarks.load} more={rest} />;
}
