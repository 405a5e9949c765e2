import * as l10n from '@vscode/l10n';
import type { Suggestion } from '../../core/suggest/suggestion';
import type { RuleId } from '../../core/records/ruleId';
import { formatElapsed } from '../../core/time/formatElapsed';
import { lengthOf } from '../../core/time/span';

/** The reason for a suggestion: `Decision records or designs for 18 min of 22 min`, `API files for all 43 min`. */
export function reasonText(suggestion: Suggestion): string {
  const [strongest] = suggestion.reasons;
  if (!strongest) return '';
  const { rule, holds } = strongest;
  const [held, whole] = [formatElapsed(holds), formatElapsed(lengthOf(suggestion))];
  if (held === whole) return l10n.t('{0} for all {1}', evidenceText(rule), whole);
  return l10n.t('{0} for {1} of {2}', evidenceText(rule), held, whole);
}

function evidenceText(rule: RuleId): string {
  switch (rule) {
    case 'R01':
      return l10n.t('Documentation');
    case 'R02':
      return l10n.t('API files');
    case 'R03':
      return l10n.t('Decision records or designs');
    case 'R04':
      return l10n.t('Requirements');
    case 'R05':
      return l10n.t('A documentation branch');
    case 'R06':
      return l10n.t('A design or spike branch');
    case 'R11':
      return l10n.t('A hotfix or incident branch');
    case 'R13':
      return l10n.t('Runbooks or post-mortems');
    default:
      return rule;
  }
}
