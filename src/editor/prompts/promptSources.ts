import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable, Event } from '../../core/lifecycle/event';
import { WORTH_ASKING } from '../../core/prompts/debugSession';
import { type Comeback, Presence } from '../../core/prompts/presence';
import type { DutyEntry } from '../../core/records/dutyEntry';
import type { Clock } from '../../core/time/clock';
import type { Instant, Span } from '../../core/time/span';
import type { ApiPart } from '../host/vscodeApi';
import type { Questions } from './promptQuestions';

type DebugSessionApi = ApiPart<{ debug: 'onDidStartDebugSession' | 'onDidTerminateDebugSession' }>;
type PresenceApi = ApiPart<{ window: 'state' | 'onDidChangeWindowState' }>;

interface PromptSourcesDeps {
  readonly clock: Clock;
  /** Loads them at its first call. */
  readonly questions: () => Promise<Questions>;
  readonly enabled: () => boolean;
  /** The time of the last evidence of a person in this window. */
  readonly lastEvidence: () => Instant | undefined;
  /** Whether the store is open. */
  readonly isOpen: () => boolean;
  /** Also fires when the store was opened. */
  readonly onDidChange: Event<unknown>;
  readonly fail: (error: unknown) => void;
}

/** Asks a question when there is a reason: somebody comes back, or a debug session or a duty of debugging ends. */
export class PromptSources implements Disposable {
  readonly #deps: PromptSourcesDeps;
  readonly #subscriptions = new DisposableStore();

  constructor(vscode: DebugSessionApi & PresenceApi, deps: PromptSourcesDeps) {
    this.#deps = deps;
    const { clock, isOpen, onDidChange } = deps;
    const returned = ({ lastInput }: Comeback) => this.#ask((questions) => questions.afterReturn(lastInput));
    // Somebody who opens a window comes back too.
    const returnWhenOpen = () => {
      if (!isOpen()) return;
      opened.dispose();
      returned({});
    };
    const opened = this.#subscriptions.add(onDidChange(returnWhenOpen));
    returnWhenOpen();
    this.#subscriptions.add(watchReturns(vscode, clock, returned));
    this.#subscriptions.add(
      watchDebugSessions(vscode, clock, (session) => {
        const lastInput = deps.lastEvidence();
        this.#ask((questions) => questions.afterSession(session, lastInput));
      }),
    );
  }

  /** Call when the developer ended a duty by hand. `afterDuty` decides whether to ask about it. */
  readonly ended = (entry: DutyEntry): void => {
    this.#ask((questions) => questions.afterDuty(entry));
  };

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #ask(question: (questions: Questions) => Promise<void>): void {
    const { questions, enabled, fail } = this.#deps;
    if (!enabled()) return;
    void questions().then(question).catch(fail);
  }
}

/**
 * Reports that somebody is at this window again after a while. Whether it was an absence to ask about depends on what
 * all windows recorded.
 */
function watchReturns({ window }: PresenceApi, clock: Clock, back: (found: Comeback) => void): Disposable {
  const presence = new Presence(window.state, clock.now());
  return window.onDidChangeWindowState((state) => {
    const found = presence.change(state, clock.now());
    if (found) back(found);
  });
}

/** Reports every debug session that lasted ten minutes, when it ends. Child sessions are ignored. */
export function watchDebugSessions(
  { debug }: DebugSessionApi,
  clock: Clock,
  ended: (session: Span) => void,
): Disposable {
  const owned = new DisposableStore();
  const begun = new Map<string, Instant>();
  owned.add(
    debug.onDidStartDebugSession(({ id, parentSession }) => {
      if (!parentSession) begun.set(id, clock.now());
    }),
  );
  owned.add(
    debug.onDidTerminateDebugSession(({ id }) => {
      const start = begun.get(id);
      begun.delete(id);
      const end = clock.now();
      if (start !== undefined && end - start >= WORTH_ASKING) ended({ start, end });
    }),
  );
  return owned;
}
