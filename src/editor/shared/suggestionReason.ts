import * as l10n from '@vscode/l10n';
import type { Reason } from '../../core/suggest/suggestion';
import type { RuleId } from '../../core/records/ruleId';
import { formatElapsed } from '../../core/time/formatElapsed';
import type { Duration } from '../../core/time/span';

/** What each rule goes by, as the beginning of a sentence. */
const evidence: Readonly<Record<RuleId, () => string>> = {
  R01: () => l10n.t('Documentation'),
  R02: () => l10n.t('API files'),
  R03: () => l10n.t('Decision records or designs'),
  R04: () => l10n.t('Requirements'),
  R05: () => l10n.t('A documentation branch'),
  R06: () => l10n.t('A design or spike branch'),
  R07: () => l10n.t('Debugging files of others'),
  R08: () => l10n.t('Reading front-end files'),
  R09: () => l10n.t('Recorded traffic or exported logs'),
  R10: () => l10n.t('Requests made by hand'),
  R11: () => l10n.t('A hotfix or incident branch'),
  R12: () => l10n.t('Operations commands'),
  R13: () => l10n.t('Runbooks or post-mortems'),
  R14: () => l10n.t('A release branch, or a changed contract'),
  R15: () => l10n.t('A command that was refused'),
  R16: () => l10n.t('A database client and old code, only read'),
  R17: () => l10n.t('Several short absences'),
  R18: () => l10n.t('An absence from one quarter of an hour to another'),
  R19: () => l10n.t('Reading files of several services'),
  R20: () => l10n.t('Own code'),
  R21: () => l10n.t('Debugging own code'),
  R22: () => l10n.t('Code review'),
  R23: () => l10n.t('A meeting in the calendar'),
  R24: () => l10n.t('Chat, mail or a call'),
  R25: () => l10n.t('A wiki page'),
  R26: () => l10n.t('Tickets'),
  R27: () => l10n.t('Monitoring or incident pages'),
  R28: () => l10n.t('An API client beside files of others'),
  R29: () => l10n.t('A design tool'),
  R30: () => l10n.t('The type of a commit'),
  R31: () => l10n.t('Reading what an agent changed'),
};

/** What a rule goes by. */
export function ruleName(rule: RuleId): string {
  return evidence[rule]();
}

/** The strongest reason of what is proposed: `Decision records or designs for 18 min of 22 min`, `API files for all 43 min`. */
export function reasonText([strongest]: readonly Reason[], length: Duration): string {
  if (!strongest) return '';
  const { rule, holds } = strongest;
  const [held, whole] = [formatElapsed(holds), formatElapsed(length)];
  if (held === whole) return l10n.t('{0} for all {1}', evidence[rule](), whole);
  return l10n.t('{0} for {1} of {2}', evidence[rule](), held, whole);
}
