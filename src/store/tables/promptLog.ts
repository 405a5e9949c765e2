import { noPrompts, type PromptHistory, type PromptLog } from '../../core/store/promptLog';
import type { Meta } from './metaTable';

/** What was asked, as one small fact about the file; `atomically` holds the write transaction. */
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

/** Anything that is not what this version writes counts as nothing asked yet. */
function parse(text: string | undefined): PromptHistory {
  try {
    const { shown, never } = JSON.parse(text ?? '{}') as Partial<PromptHistory>;
    return Array.isArray(shown) && Array.isArray(never) ? { shown, never } : noPrompts;
  } catch {
    return noPrompts;
  }
}
