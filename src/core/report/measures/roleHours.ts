import * as v from 'valibot';
import { type Role, roles } from '../../taxonomy/roles';
import { totalLength } from '../../time/span';
import type { LoadPiece } from '../input/loadPieces';
import { duration, share } from './schema';
import { shareOf, sumBy, sumOf } from './sums';
import type { Totals } from './totals';

/** Whose job the load was: `standingIn + shared + mine = L_C` (`roleFit`; docs/taxonomy.md, "Facets"). */
export const roleFitSchema = v.object({
  standingIn: duration,
  /** Shown in a line of its own, never added to M2. */
  shared: duration,
  mine: duration,
  /** M2 = (Σ d(i), i∈L_C, roleFit = standing-in) / T */
  standInShare: v.exactOptional(share),
});

export const roleHoursSchema = v.object({
  role: v.picklist(roles),
  /** M3 */
  duration,
  /**
   * The part of `duration` in which the developer stood in for the role. The rest was shared or the developer's job.
   */
  standingIn: duration,
  /** `duration` as a part of L_C. */
  share,
});

export type RoleFitHours = v.InferOutput<typeof roleFitSchema>;
export type RoleHours = v.InferOutput<typeof roleHoursSchema>;

/** M2, with the shared and own load that M2 does not count. */
export function roleFitHours(load: readonly LoadPiece[], { tracked }: Totals): RoleFitHours {
  const standingIn = sumOf(load, (piece) => piece.roleFit === 'standing-in');
  const shared = sumOf(load, (piece) => piece.roleFit === 'shared');
  const standInShare = shareOf(standingIn, tracked);
  return {
    standingIn,
    shared,
    mine: totalLength(load) - standingIn - shared,
    ...(standInShare !== undefined && { standInShare }),
  };
}

/** M3: Σ d(i), i∈L_C, standInRole = r; most hours first, `none` last. The sum over all roles is L_C. */
export function hoursByRole(load: readonly LoadPiece[]): RoleHours[] {
  const standingIn = sumBy(load, ({ role, roleFit }): Role | undefined =>
    roleFit === 'standing-in' ? role : undefined,
  );
  return [...sumBy(load, (piece): Role => piece.role)]
    .map(([role, length]) => ({
      role,
      duration: length,
      standingIn: standingIn.get(role) ?? 0,
      share: length / totalLength(load),
    }))
    .toSorted((a, b) => Number(a.role === 'none') - Number(b.role === 'none') || b.duration - a.duration);
}
