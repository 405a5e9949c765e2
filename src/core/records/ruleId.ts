type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/**
 * The id of a suggestion rule, R01 to R30 (docs/rules.md, "Suggestion rules"). Ids are permanent, because decisions are
 * stored with them. An id whose rule is not implemented yet is reserved for that rule.
 */
export type RuleId = `R0${Exclude<Digit, 0>}` | `R1${Digit}` | `R2${Digit}` | 'R30';
