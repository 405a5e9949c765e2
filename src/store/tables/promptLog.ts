import { noPrompts, type PromptHistory, type PromptLog } from '../../core/store/promptLog';
import type { Meta } from './metaTable';

/** The history of questions, stored as one JSON value. `atomically` runs its argument in a write transaction. */
export function promptLog(meta: Meta, atomically: <T>(work: () => T) => T): PromptLog {
  const read = () => parse(meta.get('prompts'));
  return {
    read,
    change: (update) =>
      atomically(() => {
        const before = read();
        const after = update(before);
        if (after !== before) meta.set('prompts', JSON.stringify(after));
        return after;
      }),
  };
}

/** Returns an empty history for anything that this version would not write. */
function parse(text: string | undefined): PromptHistory {
  try {
    const { shown, never } = JSON.parse(text ?? '{}') as Partial<PromptHistory>;
    return Array.isArray(shown) && Array.isArray(never) ? { shown, never } : noPrompts;
  } catch {
    return noPrompts;
  }
}
