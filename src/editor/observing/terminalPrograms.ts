import type * as vscode from 'vscode';
import { HIDDEN } from '../../core/activity/signal';
import { programOf } from '../../core/activity/programOf';
import type { Disposable } from '../../core/lifecycle/event';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { ProgramRun } from '../../core/observation/observation';
import type { Clock } from '../../core/time/clock';
import type { ApiPart } from '../host/vscodeApi';
import type { Places } from '../signals/documentPlaces';
import type { Put } from './put';

type TerminalApi = ApiPart<{
  window: 'onDidStartTerminalShellExecution' | 'onDidEndTerminalShellExecution' | 'onDidCloseTerminal';
  Uri: 'joinPath';
}>;

interface Context {
  readonly clock: Pick<Clock, 'now'>;
  /** Identifies this window from now on. */
  readonly window: string;
  readonly places: Pick<Places, 'isWindowHidden' | 'locate'>;
  readonly isPaused: () => boolean;
  /** Called with a run when it began and again when it ended. */
  readonly put: Put;
  readonly fail: (error: unknown) => void;
}

interface Running {
  readonly terminal: vscode.Terminal;
  readonly run: Promise<ProgramRun | undefined>;
}

/**
 * Hears which programs run in the terminals of this window, and with what status they end, where the shell tells VS Code.
 * Arguments and output are not kept. Nothing is heard in a pause and in a folder that is never recorded.
 */
export function watchTerminalPrograms(vscode: TerminalApi, context: Context): Disposable {
  const { clock, window, places, isPaused, put, fail } = context;
  const owned = new DisposableStore();
  const running = new Map<vscode.TerminalShellExecution, Running>();
  const since = clock.now();
  let count = 0;

  /** The project of a run; undefined where nothing is recorded. */
  const placeOf = async ({ cwd }: vscode.TerminalShellExecution) => {
    const located = cwd && (await places.locate(vscode.Uri.joinPath(cwd, 'a')));
    if (located ? located.opened.doc === HIDDEN : places.isWindowHidden) return undefined;
    const project = located?.opened.project;
    return project === undefined ? {} : { project };
  };
  const begin = async (execution: vscode.TerminalShellExecution, start: number) => {
    const key = `${window} ${since} ${++count}`;
    const place = await placeOf(execution);
    if (!place) return undefined;
    const program = programOf(execution.commandLine.value);
    const run: ProgramRun = { kind: 'program', key, start, end: start, ...place, program };
    put([run]);
    return run;
  };
  const end = async (execution: vscode.TerminalShellExecution, run: Running['run'], at: number, exit?: number) => {
    const begun = await run;
    // What was deleted because its project is never recorded from now on must not come back.
    if (!begun || !(await placeOf(execution))) return;
    put([{ ...begun, end: Math.max(at, begun.start), ...(exit !== undefined && { exit }) }]);
  };

  owned.add(
    vscode.window.onDidStartTerminalShellExecution(({ execution, terminal }) => {
      if (isPaused()) return;
      const run = begin(execution, clock.now());
      run.catch(fail);
      running.set(execution, { terminal, run });
    }),
  );
  owned.add(
    vscode.window.onDidEndTerminalShellExecution(({ execution, exitCode }) => {
      const one = running.get(execution);
      running.delete(execution);
      if (one) void end(execution, one.run, clock.now(), exitCode).catch(fail);
    }),
  );
  owned.add(
    vscode.window.onDidCloseTerminal((closed) => {
      for (const [execution, { terminal, run }] of running) {
        if (terminal !== closed) continue;
        running.delete(execution);
        void end(execution, run, clock.now()).catch(fail);
      }
    }),
  );
  return owned;
}
