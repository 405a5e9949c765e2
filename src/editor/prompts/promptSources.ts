import * as vscode from 'vscode';
import type { DutyEntry } from '../../core/records/dutyEntry';
import type { Disposable, Event } from '../../core/lifecycle/event';
import { WORTH_ASKING } from '../../core/prompts/debugSession';
import { type Comeback, Presence } from '../../core/prompts/presence';
import type { Clock } from '../../core/time/clock';
import type { Instant, Span } from '../../core/time/span';
import type { Questions } from './promptQuestions';

export interface PromptSourcesDeps {
  readonly clock: Clock;
  /** Loads the questions; called before the first one. */
  readonly questions: () => Promise<Questions>;
  readonly enabled: () => boolean;
  /** The last evidence of a person in this window. */
  readonly lastEvidence: () => Instant | undefined;
  /** Fires for the first time when the store is opened. */
  readonly onDidChange: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** Starts a question when the developer comes back, and when a debug session or a duty ends. */
export class PromptSources implements Disposable {
  readonly #deps: PromptSourcesDeps;
  readonly #subscriptions: vscode.Disposable;
  #questions: Promise<Questions> | undefined;

  constructor(deps: PromptSourcesDeps) {
    this.#deps = deps;
    const { clock, onDidChange } = deps;
    const returned = ({ lastInput }: Comeback) => this.#ask((questions) => questions.afterReturn(lastInput));
    // Opening a window counts as coming back.
    const opened = onDidChange(() => {
      opened.dispose();
      returned({});
    });
    this.#subscriptions = vscode.Disposable.from(
      opened,
      watchReturns(clock, returned),
      watchDebugSessions(clock, (session) => {
        const lastInput = deps.lastEvidence();
        this.#ask((questions) => questions.afterSession(session, lastInput));
      }),
    );
  }

  /** Call when the developer ended a duty. The question itself decides whether to ask about it. */
  readonly ended = (entry: DutyEntry): void => {
    this.#ask((questions) => questions.afterDuty(entry));
  };

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #ask(question: (questions: Questions) => Promise<void>): void {
    const { questions, enabled, fail } = this.#deps;
    if (!enabled()) return;
    this.#questions ??= questions();
    void this.#questions.then(question).catch(fail);
  }
}

/**
 * Calls `back` when somebody uses this window again after a while. Whether that was an absence to ask about depends on
 * what all windows recorded, and is decided later.
 */
export function watchReturns(clock: Clock, back: (found: Comeback) => void): vscode.Disposable {
  const presence = new Presence(vscode.window.state, clock.now());
  return vscode.window.onDidChangeWindowState((state) => {
    const found = presence.change(state, clock.now());
    if (found) back(found);
  });
}

/** Calls `ended` when a debug session ends that lasted at least ten minutes. Child sessions are ignored. */
export function watchDebugSessions(clock: Clock, ended: (session: Span) => void): vscode.Disposable {
  const begun = new Map<string, Instant>();
  return vscode.Disposable.from(
    vscode.debug.onDidStartDebugSession(({ id, parentSession }) => {
      if (!parentSession) begun.set(id, clock.now());
    }),
    vscode.debug.onDidTerminateDebugSession(({ id }) => {
      const start = begun.get(id);
      begun.delete(id);
      const end = clock.now();
      if (start !== undefined && end - start >= WORTH_ASKING) ended({ start, end });
    }),
  );
}
