import type { Instant } from '../time/span';

/** The questions that nobody asked for; each can be switched off for itself. */
export type PromptKind = 'coming-back' | 'left-running' | 'cause';

/** One unsolicited question that was shown. */
export interface ShownPrompt {
  readonly kind: PromptKind;
  readonly at: Instant;
  /** Anything that was chosen; closing it or letting it fade is no answer. */
  readonly answered: boolean;
}

/** What has been asked, in every window of the machine. */
export interface PromptHistory {
  /** Those of the last days, oldest first. */
  readonly shown: readonly ShownPrompt[];
  /** Those with “Don't Show Again”. */
  readonly never: readonly PromptKind[];
}

export const noPrompts: PromptHistory = { shown: [], never: [] };

/** Where that is kept. */
export interface PromptLog {
  read(): PromptHistory;
  /** Changes it in one transaction, so that two windows cannot both ask; gives back what is kept now. */
  change(update: (history: PromptHistory) => PromptHistory): PromptHistory;
}
