import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { activities, type StoredActivity } from './recordingStart';

/** Longest time from a signal to the disk, and what a slow machine adds. */
const onDisk = 30_000;

/**
 * Things done one after the other in this window. They are written some seconds later, so all of them are done
 * before any is looked up.
 */
export class Scenes {
  readonly #document: vscode.TextDocument;
  readonly #played = new Map<string, { readonly start: number; readonly end: number; readonly error?: unknown }>();

  constructor(document: vscode.TextDocument) {
    this.#document = document;
  }

  /** Does something, then types in the document, which ends whatever it was. */
  async play(name: string, scene: () => Promise<unknown>): Promise<void> {
    const start = Date.now();
    let failure: { error?: unknown } = {};
    try {
      await scene();
    } catch (error) {
      failure = { error };
    }
    const end = Date.now();
    await this.back();
    this.#played.set(name, { start, end, ...failure });
  }

  async back(): Promise<void> {
    await vscode.window.showTextDocument(this.#document);
    await type('x');
  }

  /** Waits until all that was played is on disk. */
  async written(): Promise<void> {
    const last = Math.max(...[...this.#played.values()].map(({ end }) => end));
    await eventually('everything is on disk', () => activities().some((one) => one.end_at > last), onDisk);
  }

  /** What is stored of a scene: spans that began while it was played. */
  of(name: string): StoredActivity[] {
    const played = this.#played.get(name);
    if (!played) throw new Error(`${name} was not played`);
    if (played.error !== undefined) throw new Error(`${name} failed`, { cause: played.error });
    return activities().filter((one) => one.start_at >= played.start && one.start_at <= played.end);
  }
}

export async function type(text: string): Promise<void> {
  for (const character of text) await vscode.commands.executeCommand('type', { text: character });
}

/** Resolves with the first thing that an event tells. */
export async function once<T>(event: vscode.Event<T>, matches: (value: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve) => {
    const subscription = event((value) => {
      if (!matches(value)) return;
      subscription.dispose();
      resolve(value);
    });
  });
}
