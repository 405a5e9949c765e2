import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { once } from './recordingScene';

/** Debugs a Node program that pauses once by itself, and lets it run to its end. Returns the active stack items. */
export async function debugToTheEnd(
  program: vscode.Uri,
  whilePaused: () => Promise<void> = async () => undefined,
): Promise<string[]> {
  const items: string[] = [];
  const watching = vscode.debug.onDidChangeActiveStackItem((item) =>
    items.push(item instanceof vscode.DebugStackFrame ? 'frame' : item ? 'thread' : 'none'),
  );
  const paused = once(vscode.debug.onDidChangeActiveStackItem, (item) => item instanceof vscode.DebugStackFrame);
  const ended = once(vscode.debug.onDidTerminateDebugSession, (session) => !session.parentSession);
  const configuration = { type: 'node', request: 'launch', name: 'run', program: program.fsPath };
  assert.equal(await vscode.debug.startDebugging(undefined, configuration), true);
  await paused;
  await whilePaused();
  await vscode.commands.executeCommand('workbench.action.debug.continue');
  await ended;
  watching.dispose();
  return items;
}
