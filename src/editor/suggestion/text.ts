import * as l10n from '@vscode/l10n';
import type { RuleId, Suggestion } from '../../core/suggest/suggestion';
import { formatElapsed } from '../../core/time/format';
import { lengthOf } from '../../core/time/span';

/** Why it is suggested: `decision records or diagrams edited, 18 min of 22 min`. */
export function reasonText(suggestion: Suggestion): string {
  const [strongest] = suggestion.reasons;
  if (!strongest) return '';
  const what = evidenceText(strongest.rule);
  const length = lengthOf(suggestion);
  if (strongest.holds === length) return what;
  return l10n.t('{0}, {1} of {2}', what, formatElapsed(strongest.holds), formatElapsed(length));
}

function evidenceText(rule: RuleId): string {
  switch (rule) {
    case 'R01':
      return l10n.t('documents edited');
    case 'R02':
      return l10n.t('interface descriptions edited');
    case 'R03':
      return l10n.t('decision records or diagrams edited');
    case 'R04':
      return l10n.t('requirements edited');
    case 'R05':
      return l10n.t('on a branch for documentation');
    case 'R06':
      return l10n.t('on a branch for a decision');
    case 'R11':
      return l10n.t('on a branch for an incident');
    case 'R13':
      return l10n.t('runbooks or post-mortems edited');
    default:
      return rule;
  }
}
