import * as l10n from '@vscode/l10n';
import type { Level, SectionId } from './level';

interface LevelText {
  readonly label: string;
  readonly detail: string;
}

export function levelText(level: Level): LevelText {
  switch (level) {
    case 0:
      return {
        label: l10n.t('Level 0: the headline'),
        detail: l10n.t('One sentence with the week’s share and hours.'),
      };
    case 1:
      return {
        label: l10n.t('Level 1: for a manager'),
        detail: l10n.t('Hours by role and category, topics, outcome lines and coverage, rounded to half hours.'),
      };
    case 2:
      return {
        label: l10n.t('Level 2: with links and days'),
        detail: l10n.t('As level 1, with links, late changes and daily totals.'),
      };
    case 3:
      return {
        label: l10n.t('Level 3: everything, for yourself'),
        detail: l10n.t('Exact, with names, notes and clock times. Not meant for anyone else.'),
      };
    default:
      return level satisfies never;
  }
}

export function sectionText(section: SectionId): string {
  return names()[section];
}

function names(): Record<SectionId, string> {
  return {
    headline: l10n.t('Headline'),
    coverage: l10n.t('Coverage and grade'),
    roles: l10n.t('Hours by the role that would normally do it'),
    categories: l10n.t('Hours by category'),
    outcomes: l10n.t('Outcome lines'),
    topics: l10n.t('Recurring topics'),
    'late-changes': l10n.t('Late changes'),
    method: l10n.t('How this was measured'),
    links: l10n.t('Links'),
    days: l10n.t('Daily totals'),
    flow: l10n.t('Flow'),
    comparison: l10n.t('Comparison with earlier weeks'),
    waits: l10n.t('Waits'),
    requesters: l10n.t('Hours by requesting team'),
    entries: l10n.t('Entries one by one'),
    'out-of-hours': l10n.t('Load outside working hours'),
    notes: l10n.t('Notes of the entries'),
    'clock-times': l10n.t('Clock times of the entries'),
  };
}

/** True for a section with private data of the developer. Below L3 it is shared only when it was ticked. */
export function isPrivate(section: SectionId): boolean {
  return section === 'notes' || section === 'clock-times' || section === 'out-of-hours';
}
