import * as vscode from 'vscode';
import type { DutyEntry } from '../core/duty/dutyEntry';
import type { Disposable } from '../core/event';
import type { Clock } from '../core/time/clock';
import type { Span } from '../core/time/span';
import { watchDebugSessions } from './causeQuestionWatch';
import { watchReturns } from './comingBackWatch';
import type { Questions } from './promptQuestions';

export interface PromptSourcesNeeds {
  readonly clock: Clock;
  /** Loaded with the first question. */
  readonly questions: () => Promise<Questions>;
  readonly enabled: () => boolean;
  readonly fail: (error: unknown) => void;
}

/** What can be a reason for a question: somebody comes back, a debug session or a duty of debugging ends. */
export class PromptSources implements Disposable {
  readonly #needs: PromptSourcesNeeds;
  readonly #subscriptions: vscode.Disposable;
  #opened = false;

  constructor(needs: PromptSourcesNeeds) {
    this.#needs = needs;
    const { clock } = needs;
    this.#subscriptions = vscode.Disposable.from(
      watchReturns(clock, (lastInput) => this.#ask((questions) => questions.afterReturn(lastInput))),
      watchDebugSessions(clock, (session: Span) => this.#ask((questions) => questions.afterSession(session))),
    );
  }

  /** The store is open: whoever opens a window comes back too. */
  readonly opened = (): void => {
    if (this.#opened) return;
    this.#opened = true;
    this.#ask((questions) => questions.afterReturn(undefined));
  };

  /** The developer stopped a duty by hand; which ones are asked about is known where the questions are. */
  readonly stopped = (entry: DutyEntry | undefined): void => {
    if (entry) this.#ask((questions) => questions.afterDuty(entry));
  };

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #ask(question: (questions: Questions) => Promise<void>): void {
    const { questions, enabled, fail } = this.#needs;
    if (enabled()) void questions().then(question).catch(fail);
  }
}
