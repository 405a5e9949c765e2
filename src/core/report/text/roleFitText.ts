import * as l10n from '@vscode/l10n';
import type { RoleFitHours } from '../measures/roleHours';
import type { Wording } from './wording';
import { statementList } from '../../language/joined';

/** Whose job the load was: stand-in, shared and own hours, each where there are any. Empty in a week without load. */
export function roleFitText(
  { standingIn, shared, mine }: Pick<RoleFitHours, 'standingIn' | 'shared' | 'mine'>,
  { hours }: Wording,
): string {
  const parts = [
    ...(standingIn > 0 ? [l10n.t('{0} was work another role would normally do', hours(standingIn))] : []),
    ...(shared > 0 ? [l10n.t('{0} was shared with another role', hours(shared))] : []),
    ...(mine > 0 ? [l10n.t('{0} was part of the developer’s own role', hours(mine))] : []),
  ];
  return l10n.t('{0}.', statementList(parts));
}
