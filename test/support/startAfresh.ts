import assert from 'node:assert/strict';
import { StoredData } from './database';
import { eventually } from './eventually';
import type { WorkbenchWindow } from './window';

const tables = ['duty_entry', 'activity', 'wait', 'rule_decision', 'act'] as const;

/**
 * Deletes everything that is stored, as a person does, and closes what is open, so that the next tests in the same window
 * find what they would find in a new one with the same settings. A new window takes about ten seconds.
 */
export async function startAfresh(window: WorkbenchWindow, dataDirectory: string): Promise<void> {
  assert.equal(await window.quickInput.widget.or(window.dialog).count(), 0, 'the tests before left a question open');
  await window.runCommand('View: Close All Editors');
  await window.runCommand('Invisible Load: Delete Data…');
  await window.quickInput.whenOpen('Delete what is stored');
  await window.quickInput.pick('Everything');
  await window.quickInput.whenOpen(/Delete everything/);
  await window.quickInput.type('delete');
  await window.quickInput.press('Enter');
  await window.quickInput.whenClosed();
  const stored = new StoredData(dataDirectory);
  await eventually('no row is left', () =>
    tables.every((table) => stored.all<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`)[0]?.rows === 0),
  );
  await window.runCommand('Notifications: Clear All Notifications');
}
