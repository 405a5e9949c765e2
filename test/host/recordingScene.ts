import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { activities, type StoredActivity } from './recordingStart';

/** The longest time in milliseconds from a signal until it is on disk, with a margin for slow machines. */
const onDisk = 30_000;

/**
 * Plays scenes, which are things done in this window, one after the other. The extension writes them to disk some
 * seconds later, so all scenes are played before the stored activity of any is read.
 */
export class Scenes {
  readonly #document: vscode.TextDocument;
  readonly #played = new Map<string, { readonly start: number; readonly end: number; readonly error?: unknown }>();

  constructor(document: vscode.TextDocument) {
    this.#document = document;
  }

  /** Plays a scene, then types in the document, which ends the activity of the scene. */
  async play(name: string, scene: () => Promise<unknown>): Promise<void> {
    const start = Date.now();
    let failure: { error?: unknown } = {};
    try {
      await scene();
    } catch (error) {
      failure = { error };
    }
    const end = Date.now();
    await this.typeInDocument();
    this.#played.set(name, { start, end, ...failure });
  }

  async typeInDocument(): Promise<void> {
    await vscode.window.showTextDocument(this.#document);
    await type('x');
  }

  /** Waits until all scenes are on disk. */
  async written(): Promise<void> {
    const last = Math.max(...[...this.#played.values()].map(({ end }) => end));
    await eventually('all scenes are on disk', () => activities().some((one) => one.end_at > last), onDisk);
  }

  /** The stored activity of a scene: the spans that began while it was played. */
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

/** Resolves with the next value of an event that matches. */
export async function once<T>(event: vscode.Event<T>, matches: (value: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve) => {
    const subscription = event((value) => {
      if (!matches(value)) return;
      subscription.dispose();
      resolve(value);
    });
  });
}
