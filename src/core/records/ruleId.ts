/**
 * The ids of the suggestion rules. They are permanent, because decisions are stored with them: an id whose rule is not
 * built yet is reserved for it and never given to another (docs/rules.md).
 */
export const ruleIds = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R20',
  'R21',
  'R22',
  'R23',
  'R24',
  'R25',
  'R26',
  'R27',
  'R28',
  'R29',
  'R30',
  'R31',
] as const;

export type RuleId = (typeof ruleIds)[number];
