import * as l10n from '@vscode/l10n';
import type { Role } from './roles';

/** Name of a role in running text; names roles, never people (docs/report.md, "Wording"). */
export function roleText(role: Role): string {
  switch (role) {
    case 'system-analyst':
      return l10n.t('System analyst');
    case 'business-analyst':
      return l10n.t('Business analyst');
    case 'tech-lead':
      return l10n.t('Tech lead');
    case 'technical-writer':
      return l10n.t('Technical writer');
    case 'frontend-team':
      return l10n.t('Frontend team');
    case 'project-manager':
      return l10n.t('Project manager');
    case 'manager-ops':
      return l10n.t('Manager or operations');
    case 'third-party':
      return l10n.t('Third-party provider');
    case 'qa':
      return l10n.t('Quality assurance');
    case 'operations':
      return l10n.t('SRE or operations');
    case 'security':
      return l10n.t('Security');
    case 'design':
      return l10n.t('Design');
    case 'none':
      return l10n.t('No other role');
    default:
      return role satisfies never;
  }
}
