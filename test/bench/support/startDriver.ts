// An extension that measures how much the extension host of a window worked since it was started. It writes that to the
// file that the environment names.
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { writeResult } from './writeResult';

/**
 * Seconds after the first extensions are activated at which the start of a window is over. They are not counted from the
 * start of the process, which takes long on a busy machine: the window with our extension would then do more of its
 * work after the end than the other one.
 */
const STARTED = 8;
/** Seconds at which all that a window does once is done. */
const SETTLED = 20;

export interface Worked {
  /** Milliseconds of the processor until the start is over. */
  readonly atStart: number;
  /** Milliseconds of the processor until all is done. */
  readonly inAll: number;
}

function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function measure(): Promise<Worked> {
  await delay(STARTED * 1000);
  const atStart = worked();
  const ours = vscode.extensions.getExtension('invisible-load.invisible-load');
  assert.ok(ours?.isActive ?? true, 'the extension is active when the start is over');
  await delay((SETTLED - STARTED) * 1000);
  return { atStart, inAll: worked() };
}

export function activate(): void {
  writeResult(measure);
}
