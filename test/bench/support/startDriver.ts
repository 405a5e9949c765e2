// An extension that measures how much the extension host of a window worked since it was started. It writes that to the
// file that the environment names.
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually';
import { writeResult } from './writeResult';

/** Seconds after the start of the process at which all that a window does once is done, on a busy machine too. */
const STARTED = 10;

/** Milliseconds of the processor until that time. */
async function measure(): Promise<{ readonly worked: number }> {
  const ours = vscode.extensions.getExtension('invisible-load.invisible-load');
  if (ours) await eventually('the extension is active', () => ours.isActive, 60_000);
  await delay(Math.max(0, STARTED - process.uptime()) * 1000);
  const { user, system } = process.cpuUsage();
  return { worked: (user + system) / 1000 };
}

export function activate(): void {
  writeResult(measure);
}
