/** What a meeting is about, as the words of its title say. */
export const titleClasses = [
  'planning',
  'refinement',
  'stand-up',
  'retrospective',
  'design-review',
  'requirements',
  'incident',
  'one-on-one',
  'interview',
  'support',
  'status',
  'explaining',
  'third-party',
  'release',
  'late-change',
  'learning',
  'own-work',
  'private',
  'other',
] as const;

export type TitleClass = (typeof titleClasses)[number];
