import { noPrompts, type PromptHistory, type PromptLog } from '../../core/store/promptLog';
import { jsonLog } from './jsonLog';
import type { Meta } from './metaTable';

/** The history of questions. `atomically` runs its argument in a write transaction. */
export function promptLog(meta: Meta, atomically: (work: () => PromptHistory) => PromptHistory): PromptLog {
  return jsonLog(meta, 'prompts', historyOf, atomically);
}

/** Returns an empty history for anything that this version would not write. */
function historyOf(written: unknown): PromptHistory {
  const { shown, never } = (written ?? {}) as Partial<PromptHistory>;
  return Array.isArray(shown) && Array.isArray(never) ? { shown, never } : noPrompts;
}
