import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { HOUR, SECOND, totalLength } from '../../../src/core/time/span';
import { openStore } from '../../../src/store/sqliteStore';
import { RecordingWindow, type WindowLog } from './recordingWindow';

/** The longest time from the start of a window until it is killed, in milliseconds. */
const LONGEST_LIFE = 250;
const START = Date.parse('2026-11-23T00:00:00Z');

/** What was found after windows had recorded into one file and some of them had been killed. */
export interface Findings {
  /** Acts whose call had returned. */
  readonly acts: number;
  /** Acts in the file. A window that is killed may have stored one whose call had not returned. */
  readonly storedActs: number;
  /** Those of `acts` that the file does not have. */
  readonly lostActs: number;
  /** The longest activity of one window that the file does not have, in milliseconds. */
  readonly longestLost: number;
  /** Whether SQLite found the file intact each time. */
  readonly isIntact: boolean;
  /** Why something was not stored, each time that a window was told so. */
  readonly refused: readonly string[];
}

/** Windows that record into one file, and what is found in it after each of them. */
export class KillRound {
  readonly #program: string;
  readonly #folder: string;
  readonly #opened: RecordingWindow[] = [];
  readonly #logs: WindowLog[] = [];
  readonly path: string;
  #longestLost = 0;
  #isIntact = true;

  /** `folder` must not be there yet. */
  constructor(program: string, folder: string) {
    this.#program = program;
    this.#folder = folder;
    this.path = join(folder, 'data', 'invisible-load.db');
  }

  /** Opens one more window. They start two days apart, so that their times do not overlap. */
  open(): RecordingWindow {
    const number = this.#opened.length;
    const id = `window-${number}`;
    const log = `${this.#folder}-${id}.log`;
    const window = new RecordingWindow(this.#program, this.path, log, id, START + number * 48 * HOUR);
    this.#opened.push(window);
    return window;
  }

  /** Opens windows and kills each with SIGKILL within a quarter of a second, while two others record. */
  async run(kills: number): Promise<Findings> {
    const others = [this.open(), this.open()];
    for (let kill = 0; kill < kills; kill++) {
      const window = this.open();
      // Every second window is killed only after it has begun to record. The others may die while they open the file.
      if (kill % 2 === 1) await window.recording;
      await pause(Math.random() * LONGEST_LIFE);
      this.look(window, await window.kill());
    }
    for (const window of others) this.look(window, await window.end());
    return this.findings();
  }

  /** Looks what the file has of a window that ended. */
  look(window: RecordingWindow, log: WindowLog): void {
    this.#logs.push(log);
    if (!existsSync(this.path)) return;
    const store = openStore(this.path, { now: () => START, zone: () => 'UTC' });
    try {
      const db = new DatabaseSync(this.path, { timeout: 5000 });
      this.#isIntact &&= db.prepare('PRAGMA integrity_check').get()?.['integrity_check'] === 'ok';
      db.close();
      const { first, last } = log;
      if (first === undefined || last === undefined) return;
      const kept = store.activitiesIn({ start: first, end: last + SECOND }).filter((one) => one.window === window.id);
      const lost = last - first - totalLength(kept);
      if (lost < 0) throw new Error(`The file has ${-lost} ms more than ${window.id} recorded.`);
      this.#longestLost = Math.max(this.#longestLost, lost);
    } finally {
      store.dispose();
    }
  }

  findings(): Findings {
    const acts = this.#logs.flatMap((log) => log.acts);
    const known = journal(this.path);
    return {
      acts: acts.length,
      storedActs: known.size,
      lostActs: acts.filter((act) => !known.has(act)).length,
      longestLost: this.#longestLost,
      isIntact: this.#isIntact,
      refused: this.#logs.flatMap((log) => log.refused),
    };
  }

  /** Leaves no process running, whatever failed. */
  async dispose(): Promise<void> {
    await Promise.allSettled(this.#opened.map((window) => window.kill()));
  }
}

function journal(path: string): Set<string> {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  try {
    const rows = db.prepare('SELECT id FROM act').all();
    return new Set(rows.map((row) => String(row['id'])));
  } finally {
    db.close();
  }
}
