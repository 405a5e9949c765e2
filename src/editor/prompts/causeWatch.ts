import * as vscode from 'vscode';
import type { Clock } from '../../core/time/clock';
import type { Instant, Span } from '../../core/time/span';
import { WORTH_ASKING } from '../../core/prompts/debugSession';

/** Tells of every debug session that lasted ten minutes, when it and all that it started have ended. */
export function watchDebugSessions(clock: Clock, ended: (session: Span) => void): vscode.Disposable {
  const begun = new Map<string, Instant>();
  return vscode.Disposable.from(
    vscode.debug.onDidStartDebugSession(({ id, parentSession }) => {
      if (!parentSession) begun.set(id, clock.now());
    }),
    vscode.debug.onDidTerminateDebugSession(({ id }) => {
      const start = begun.get(id);
      begun.delete(id);
      const end = clock.now();
      if (start !== undefined && end - start >= WORTH_ASKING) ended({ start, end });
    }),
  );
}
