import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Event } from '../../core/lifecycle/event';
import type { PromptKind } from '../../core/store/promptLog';
import type { SharedPromptLog } from '../../core/store/store';
import { claimPrompt, type Restraint, withAnswer, withNever } from '../../core/prompts/restraint';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { type Duration, type Instant, MINUTE } from '../../core/time/span';
import type { ApiPart } from '../host/vscodeApi';
import { type MomentApi, PromptMoment } from './promptMoment';
import { plainText } from '../host/plainText';

export type PrompterApi = MomentApi & ApiPart<{ window: 'showInformationMessage' }>;

/** How long a question waits for a good moment. After that, only the review of the day asks about it. */
const PATIENCE: Duration = 20 * MINUTE;

interface Answer<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

interface Prompt<Id extends string> {
  readonly kind: PromptKind;
  readonly message: string;
  readonly answers: readonly Answer<Id>[];
  /** The last known input when the question became due. */
  readonly lastInput?: Instant | undefined;
  /** Whether the question still applies; checked before it is shown. */
  readonly stillDue: () => Promise<boolean>;
}

interface PrompterDeps {
  readonly log: () => Promise<SharedPromptLog>;
  readonly enabled: () => boolean;
  readonly calendar: () => Calendar;
  /** The start of the first activity of the local day. */
  readonly dayBegan: () => Promise<Instant | undefined>;
  readonly clock: Clock;
  readonly onTick: Event<void>;
}

/** Shows unprompted questions: one at a time, at a good moment, within the limits, and never modal. */
export class Prompter {
  readonly #vscode: PrompterApi;
  readonly #deps: PrompterDeps;
  #waiting = false;

  constructor(vscode: PrompterApi, deps: PrompterDeps) {
    this.#vscode = vscode;
    this.#deps = deps;
  }

  /** Resolves to the chosen answer, at any later time, or to undefined if no answer is chosen. */
  async ask<Id extends string>(prompt: Prompt<Id>): Promise<Id | undefined> {
    if (this.#waiting || !this.#deps.enabled()) return undefined;
    this.#waiting = true;
    const at = await this.#claim(prompt).finally(() => (this.#waiting = false));
    return at === undefined ? undefined : this.#show(prompt, at);
  }

  /** Waits for a good moment and claims a question of the day. Undefined if none is left or no such moment comes. */
  async #claim({ kind, lastInput, stillDue }: Prompt<string>): Promise<Instant | undefined> {
    const { clock, log, enabled, calendar, dayBegan, onTick } = this.#deps;
    const until = clock.now() + PATIENCE;
    const moment = new PromptMoment(this.#vscode, clock, lastInput);
    try {
      for (let verdict: Restraint = 'later'; verdict === 'later'; await next(onTick)) {
        if (clock.now() > until || !(await stillDue())) return undefined;
        const seen = { ...(await moment.look()), enabled: enabled(), dayBegan: await dayBegan() };
        verdict = await claimPrompt(kind, await log(), seen, calendar());
        if (verdict === 'ask') return seen.now;
        if (verdict === 'no') return undefined;
      }
      return undefined;
    } finally {
      moment.dispose();
    }
  }

  async #show<Id extends string>({ kind, message, answers }: Prompt<Id>, at: Instant): Promise<Id | undefined> {
    const never = { title: l10n.t("Don't Show Again") };
    const items = answers.map(({ id, label }) => ({ title: label, id }));
    const chosen = await this.#vscode.window.showInformationMessage<vscode.MessageItem>(
      plainText(message),
      ...items,
      never,
    );
    if (!chosen) return undefined;
    const log = await this.#deps.log();
    await log.change((history) => {
      const answered = withAnswer(history, kind, at);
      return chosen === never ? withNever(answered, kind) : answered;
    });
    return items.find((item) => item === chosen)?.id;
  }
}

function next(event: Event<void>): Promise<void> {
  return new Promise((resolve) => {
    const once = event(() => {
      once.dispose();
      resolve();
    });
  });
}
