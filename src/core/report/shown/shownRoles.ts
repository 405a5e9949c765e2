import { roundTable } from '../../rounding/roundTable';
import type { Duration } from '../../time/span';
import type { RoleFitHours, RoleHours } from '../measures/roleHours';
import type { WeeklyReport } from '../weeklyReport';
import { nearestShare, shownLength, shownParts, shownShares } from './figures';
import type { Grain } from './grain';

/**
 * M2 and M3 as they are shown. The roles add up to `load`, the load as it is shown; so do stand-in, shared and own
 * hours; and the hours in which the developer stood in for each role add up to the stand-in hours.
 */
export function shownRoles(
  { roles, roleFit, totals }: WeeklyReport,
  load: Duration,
  { hours: unit, shares: scale }: Pick<Grain, 'hours' | 'shares'>,
): { readonly roles: RoleHours[]; readonly roleFit: RoleFitHours } {
  const table = roundTable({
    cells: [roles.map(({ standingIn }) => standingIn), roles.map(({ duration, standingIn }) => duration - standingIn)],
    unit,
    groups: [{ columns: roles.length, total: Math.round(load / unit) }],
  });
  const [stoodIn = 0, others = 0] = table.rows;
  const shares = shownShares(
    roles.map(({ duration }) => duration),
    totals.load,
    1,
    scale,
  );
  const [shared = 0, mine = 0] = shownParts([roleFit.shared, roleFit.mine], others * unit, unit);
  return {
    roles: roles.map((row, index) => ({
      ...row,
      duration: shownLength(table.columns[index] ?? 0, row.duration, unit),
      standingIn: shownLength(table.cells[0]?.[index] ?? 0, row.standingIn, unit),
      share: shares[index] ?? 0,
    })),
    roleFit: {
      ...roleFit,
      standingIn: shownLength(stoodIn, roleFit.standingIn, unit),
      shared,
      mine,
      ...(roleFit.standInShare !== undefined && { standInShare: nearestShare(roleFit.standInShare, scale) }),
    },
  };
}
