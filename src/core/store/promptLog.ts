import type { Instant } from '../time/span';

/** The questions that the extension asks by itself. Each kind can be switched off. */
export type PromptKind = 'coming-back' | 'left-running' | 'cause';

/** A question that was shown. */
export interface ShownPrompt {
  readonly kind: PromptKind;
  readonly at: Instant;
  /** True when the developer chose an answer. Closing the question or letting it disappear is not an answer. */
  readonly answered: boolean;
}

/** The questions that were shown in all windows of the machine. */
export interface PromptHistory {
  /** The questions of the last days, oldest first. */
  readonly shown: readonly ShownPrompt[];
  /** The kinds for which “Don't Show Again” was chosen. */
  readonly never: readonly PromptKind[];
}

export const noPrompts: PromptHistory = { shown: [], never: [] };

/** Stores the history of questions. */
export interface PromptLog {
  read(): PromptHistory;
  /** Changes the history in one transaction, so that two windows cannot both ask. Returns the new history. */
  change(update: (history: PromptHistory) => PromptHistory): PromptHistory;
}
