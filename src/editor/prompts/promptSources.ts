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
  /** Loaded with the first question. */
  readonly questions: () => Promise<Questions>;
  readonly enabled: () => boolean;
  /** When this window last showed a person. */
  readonly lastEvidence: () => Instant | undefined;
  /** Fires first when the store was opened. */
  readonly onDidChange: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** What can be a reason for a question: somebody comes back, a debug session or a duty of debugging ends. */
export class PromptSources implements Disposable {
  readonly #deps: PromptSourcesDeps;
  readonly #subscriptions: vscode.Disposable;
  #questions: Promise<Questions> | undefined;

  constructor(deps: PromptSourcesDeps) {
    this.#deps = deps;
    const { clock, onDidChange } = deps;
    const returned = ({ lastInput }: Comeback) => this.#ask((questions) => questions.afterReturn(lastInput));
    // Whoever opens a window comes back too.
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

  /** The developer ended a duty by hand; which ones are asked about is known where the questions are. */
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
 * Tells that somebody is at this window who was not for a while; whether that was an absence to ask about is found
 * out from what all windows recorded.
 */
export function watchReturns(clock: Clock, back: (found: Comeback) => void): vscode.Disposable {
  const presence = new Presence(vscode.window.state, clock.now());
  return vscode.window.onDidChangeWindowState((state) => {
    const found = presence.change(state, clock.now());
    if (found) back(found);
  });
}

/** Tells of every debug session that lasted ten minutes, when it and all that it started have ended. */
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
