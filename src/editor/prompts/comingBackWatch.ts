import * as vscode from 'vscode';
import type { Clock } from '../../core/time/clock';
import { type Duration, type Instant, MINUTE } from '../../core/time/span';

/** VS Code calls a window inactive a moment after the last input, so an absence looks a little shorter to it. */
const AWAY: Duration = 8 * MINUTE;

/**
 * Tells that somebody is at this window who was not for a while; whether that was an absence to ask about is found
 * out from what all windows recorded. `lastInput` is there when it was input in the window that showed it.
 */
export function watchReturns(clock: Clock, back: (lastInput: Instant | undefined) => void): vscode.Disposable {
  const isHere = (state: vscode.WindowState) => state.focused && state.active;
  let focused = vscode.window.state.focused;
  let here = isHere(vscode.window.state);
  let leftAt = clock.now();
  return vscode.window.onDidChangeWindowState((state) => {
    const now = clock.now();
    const came = !here && isHere(state);
    const byInput = focused;
    if (here && !isHere(state)) leftAt = now;
    here = isHere(state);
    focused = state.focused;
    if (came && now - leftAt >= AWAY) back(byInput ? now : undefined);
  });
}
