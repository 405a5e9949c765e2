import * as vscode from 'vscode';
import { Presence, type Comeback } from '../../core/prompts/presence';
import type { Clock } from '../../core/time/clock';

/**
 * Tells that somebody is at this window who was not for a while; whether that was an absence to ask about is found
 * out from what all windows recorded.
 */
export function watchReturns(clock: Clock, back: (found: Comeback) => void): vscode.Disposable {
  const presence = new Presence(vscode.window.state, clock.now());
  return vscode.window.onDidChangeWindowState((state) => {
    const found = presence.change(state, clock.now());
    if (found) back(found);
  });
}
