import * as vscode from 'vscode';
import type { InvisibleLoadApi } from './publicApi';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { ApiCalls } from './apiCalls';

/** The API object for other extensions. The code of the calls is loaded with the first call. */
export class ExtensionApi implements Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: Disposable;
  readonly value: InvisibleLoadApi;

  constructor(calls: () => Promise<ApiCalls>, onDidChange: Event<unknown>) {
    this.#subscription = onDidChange(() => this.#changed.fire());
    this.value = Object.freeze<InvisibleLoadApi>({
      version: 1,
      startDuty: async (start) => (await calls()).startDuty(start),
      stopDuty: async () => (await calls()).stopDuty(),
      addEntry: async (entry) => (await calls()).addEntry(entry),
      entries: async (range) => (await calls()).entries(range),
      timeline: async (range) => (await calls()).timeline(range),
      report: async (week) => (await calls()).report(week),
      render: async (week, options) => (await calls()).render(week, options),
      onDidChange: this.#changed.event,
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
