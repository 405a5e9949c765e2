import type { ApiPart } from './vscodeApi';

/** A context key for when-clauses. It is set in VS Code only when the value changes. */
export class ContextKey {
  readonly #commands: ApiPart<{ commands: 'executeCommand' }>['commands'];
  readonly #name: string;
  #value: boolean | undefined;

  constructor({ commands }: ApiPart<{ commands: 'executeCommand' }>, name: string) {
    this.#commands = commands;
    this.#name = name;
  }

  set(value: boolean): void {
    if (value === this.#value) return;
    this.#value = value;
    void this.#commands.executeCommand('setContext', this.#name, value);
  }
}
