/**
 * How much is shared. L0: the headline. L1: hours by role and category, topics, coverage and outcome lines. L2: L1 with
 * links, late changes and daily totals. L3: everything, for the developer only (docs/report.md, "Export levels").
 */
export type Level = 0 | 1 | 2 | 3;

export const levels = [0, 1, 2, 3] as const satisfies readonly Level[];

/** The level for managers, unless the developer chooses another. */
export const DEFAULT_LEVEL: Level = 1;

/** The sections that can be ticked. The last four are private: below L3 each is shared only when it was ticked. */
export const sectionIds = [
  'headline',
  'coverage',
  'roles',
  'categories',
  'outcomes',
  'topics',
  'late-changes',
  'method',
  'links',
  'days',
  'flow',
  'comparison',
  'waits',
  'requesters',
  'entries',
  'out-of-hours',
  'notes',
  'clock-times',
] as const;

export type SectionId = (typeof sectionIds)[number];

const L1: readonly SectionId[] = ['headline', 'coverage', 'roles', 'categories', 'outcomes', 'topics', 'method'];

/** The sections that are ticked at a level before the developer changes anything. */
export function defaultSections(level: Level): readonly SectionId[] {
  switch (level) {
    case 0:
      return ['headline'];
    case 1:
      return L1;
    case 2:
      return [...L1, 'late-changes', 'links', 'days'];
    case 3:
      return sectionIds;
    default:
      return level satisfies never;
  }
}

/** The sections that can be ticked at a level. */
export function offeredSections(level: Level): readonly SectionId[] {
  return level === 0 ? ['headline'] : sectionIds;
}

export interface ShareChoice {
  readonly level: Level;
  readonly sections: readonly SectionId[];
  /** Outcome lines that are not shared. */
  readonly withoutOutcomes?: readonly string[];
  /** Requesters that the developer allowed by name, although `isTeamName` does not recognise them. */
  readonly named?: readonly string[];
}

export function defaultChoice(level: Level = DEFAULT_LEVEL): ShareChoice {
  return { level, sections: defaultSections(level) };
}
