import type * as vscode from 'vscode';
import type { Moment } from '../../core/prompts/restraint';
import type { Disposable } from '../../core/lifecycle/event';
import type { Clock } from '../../core/time/clock';
import type { Instant } from '../../core/time/span';
import type { ApiPart } from '../host/vscodeApi';

export type MomentApi = ApiPart<{
  window: 'state' | 'activeTextEditor';
  workspace: 'onDidChangeTextDocument';
  debug: 'activeDebugSession';
  extensions: 'getExtension';
}>;

/** The part of the Live Share API that shows whether a session is shared. */
interface LiveShare {
  getApi?(version: string): Promise<{ readonly session?: { readonly id?: unknown } } | null>;
}

/** Watches typing, debugging and sharing in this window while a question waits for a good moment. */
export class PromptMoment implements Disposable {
  readonly #vscode: MomentApi;
  readonly #clock: Clock;
  readonly #typing: vscode.Disposable;
  #lastInput: Instant | undefined;

  constructor(vscode: MomentApi, clock: Clock, lastInput: Instant | undefined) {
    this.#vscode = vscode;
    this.#clock = clock;
    this.#lastInput = lastInput;
    this.#typing = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) this.#lastInput = clock.now();
    });
  }

  async look(): Promise<Pick<Moment, 'now' | 'lastInput' | 'debugging' | 'presenting'>> {
    const { window, debug, extensions } = this.#vscode;
    const presenting = !window.state.focused || (await isShared(extensions));
    const debugging = debug.activeDebugSession !== undefined;
    return { now: this.#clock.now(), lastInput: this.#lastInput, debugging, presenting };
  }

  dispose(): void {
    this.#typing.dispose();
  }
}

async function isShared(extensions: MomentApi['extensions']): Promise<boolean> {
  const extension = extensions.getExtension<LiveShare>('ms-vsliveshare.vsliveshare');
  if (!extension?.isActive) return false;
  const api = await extension.exports.getApi?.('1.0').catch(() => null);
  return api?.session?.id !== undefined && api.session.id !== null;
}
