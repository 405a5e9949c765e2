import * as l10n from '@vscode/l10n';
import { findCategory, findDuty } from './lookup';
import type { DutyRef } from './dutyRef';
import type { Taxonomy } from './taxonomy';

/** The label of a duty, else of its category, else the id when the taxonomy no longer contains it. */
export function labelOf(taxonomy: Taxonomy, { category, duty }: DutyRef): string {
  const own = plainLabels()[duty ?? category];
  if (own !== undefined) return own;
  const known = duty === undefined ? undefined : findDuty(taxonomy, duty);
  return known?.label ?? findCategory(taxonomy, category)?.label ?? duty ?? category;
}

/** Labels of ids that are not load: own work and excluded time. */
function plainLabels(): Readonly<Record<string, string>> {
  return {
    own: l10n.t('Own work'),
    'own.coding': l10n.t('Own coding'),
    'own.debugging': l10n.t('Own debugging'),
    'own.review': l10n.t('Own review'),
    'own.agent-review': l10n.t('Reviewing agent output'),
    'own.planning': l10n.t('Own planning'),
    'own.learning': l10n.t('Learning'),
    excluded: l10n.t('Not work'),
    'excluded.break': l10n.t('Break'),
    'excluded.private': l10n.t('Private'),
  };
}
