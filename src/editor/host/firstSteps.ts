import type { ActName } from '../../core/journal/act';
import { contextKeys } from '../contributions';
import { ContextKey } from './contextKey';
import type { ApiPart } from './vscodeApi';

/** What the walkthrough asks a newcomer to do once. */
export type FirstStep = 'tagged' | 'captured' | 'reviewed' | 'shared';

/** The steps that an act is, however it was done: by a command, a click, a question or another extension. */
const stepsOf: { readonly [Name in ActName]?: readonly FirstStep[] } = {
  start: ['tagged'],
  accept: ['tagged'],
  cause: ['tagged'],
  add: ['tagged', 'captured'],
  capture: ['tagged', 'captured'],
};

/** Tells VS Code what was done in this window, so that the walkthrough ticks its steps. */
export class FirstSteps {
  readonly #keys: { readonly [Step in FirstStep]: ContextKey };

  constructor(vscode: ApiPart<{ commands: 'executeCommand' }>) {
    this.#keys = {
      tagged: new ContextKey(vscode, contextKeys.tagged),
      captured: new ContextKey(vscode, contextKeys.captured),
      reviewed: new ContextKey(vscode, contextKeys.reviewed),
      shared: new ContextKey(vscode, contextKeys.shared),
    };
  }

  readonly done = (step: FirstStep): void => this.#keys[step].set(true);

  /** Call with each act that was stored. */
  readonly acted = (name: ActName): void => stepsOf[name]?.forEach(this.done);
}
