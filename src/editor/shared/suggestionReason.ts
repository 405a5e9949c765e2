import * as l10n from '@vscode/l10n';
import type { Suggestion } from '../../core/suggest/suggestion';
import type { RuleId } from '../../core/records/ruleId';
import { formatElapsed } from '../../core/time/formatElapsed';
import { lengthOf } from '../../core/time/span';

/** The reason for a suggestion: `decision records or designs, 18 min of 22 min`. */
export function reasonText(suggestion: Suggestion): string {
  const [strongest] = suggestion.reasons;
  if (!strongest) return '';
  const { rule, holds } = strongest;
  return l10n.t('{0}, {1} of {2}', evidenceText(rule), formatElapsed(holds), formatElapsed(lengthOf(suggestion)));
}

function evidenceText(rule: RuleId): string {
  switch (rule) {
    case 'R01':
      return l10n.t('documentation');
    case 'R02':
      return l10n.t('API specifications');
    case 'R03':
      return l10n.t('decision records or designs');
    case 'R04':
      return l10n.t('requirements');
    case 'R05':
      return l10n.t('a documentation branch');
    case 'R06':
      return l10n.t('a design or spike branch');
    case 'R11':
      return l10n.t('a hotfix or incident branch');
    case 'R13':
      return l10n.t('runbooks or post-mortems');
    default:
      return rule;
  }
}
