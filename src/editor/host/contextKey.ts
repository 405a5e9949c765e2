import * as vscode from 'vscode';

/** A context key for when-clauses. It is set in VS Code only when the value changes. */
export class ContextKey {
  readonly #name: string;
  #value: boolean | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  set(value: boolean): void {
    if (value === this.#value) return;
    this.#value = value;
    void vscode.commands.executeCommand('setContext', this.#name, value);
  }
}
