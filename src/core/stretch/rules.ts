import { agentRules } from './agentRules';
import { askedRules } from './askedRules';
import { firefightingRules } from './firefightingRules';
import { lateChangeRules } from './lateChangeRules';
import { misuseRules } from './misuseRules';
import { ownWorkRules } from './ownWorkRules';
import type { StretchRule } from './rule';

/** The rules for stretches (docs/rules.md, "Stretches"). */
export const rules: readonly StretchRule[] = [
  ...misuseRules,
  ...firefightingRules,
  ...lateChangeRules,
  ...askedRules,
  ...ownWorkRules,
  ...agentRules,
];
