import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { HIDDEN } from '../../../../src/core/activity/signal';
import { Emitter } from '../../../../src/core/lifecycle/event';
import type { Observation } from '../../../../src/core/observation/observation';
import { watchTerminalPrograms } from '../../../../src/editor/observing/terminalPrograms';
import { HandClock } from '../../../support/tempStore';
import { eventually } from '../../../support/eventually';
import { TestUri } from '../signals/support/testUri';
import { withMembers } from '../support/members';

describe('Programs in the terminals', () => {
  const terminal = withMembers<vscode.Terminal>({ name: 'bash' });
  const nine = Date.UTC(2026, 10, 23, 9);
  let clock: HandClock;
  let started: Emitter<vscode.TerminalShellExecutionStartEvent>;
  let ended: Emitter<vscode.TerminalShellExecutionEndEvent>;
  let closed: Emitter<vscode.Terminal>;
  let found: Map<string, Observation>;
  let paused: boolean;
  let windowHidden: boolean;
  let hidden: string;

  beforeEach(() => {
    clock = new HandClock(nine);
    [started, ended, closed] = [new Emitter(), new Emitter(), new Emitter()];
    [found, paused, windowHidden, hidden] = [new Map(), false, false, '/secret/'];
    const window = {
      onDidStartTerminalShellExecution: started.event,
      onDidEndTerminalShellExecution: ended.event,
      onDidCloseTerminal: closed.event,
    };
    watchTerminalPrograms(withMembers({ window, Uri: TestUri }), {
      clock,
      window: 'w1',
      places: {
        get isWindowHidden() {
          return windowHidden;
        },
        locate: async ({ path }) =>
          path.startsWith(hidden) ? { opened: { doc: HIDDEN } } : { opened: { doc: 'a', project: 'billing' } },
      },
      isPaused: () => paused,
      put: (all) => {
        for (const one of all) found.set(one.key, one);
      },
      fail: assert.ifError,
    });
  });

  const execution = (value: string, cwd?: string) =>
    withMembers<vscode.TerminalShellExecution>({
      commandLine: { value },
      ...(cwd !== undefined && { cwd: new TestUri({ path: cwd }) }),
    });
  const start = (one: vscode.TerminalShellExecution) => started.fire(withMembers({ terminal, execution: one }));
  const end = (one: vscode.TerminalShellExecution, exitCode?: number) =>
    ended.fire(withMembers({ terminal, execution: one, exitCode }));
  const runs = () => [...found.values()].map(({ key: _key, ...rest }) => rest);
  const until = (count: number, last: number) =>
    eventually('the runs are there', () => runs().length === count && runs().at(-1)?.end === last);

  it('are heard with their name, project and exit status, and nothing else of the command line', async () => {
    const one = execution('PGPASSWORD=hunter2 sudo psql -c "select secret" billing', '/home/dev/billing');
    start(one);
    await until(1, nine);
    clock.forward(3);
    end(one, 2);
    await until(1, nine + 180_000);
    assert.deepEqual(runs(), [
      { kind: 'program', start: nine, end: nine + 180_000, project: 'billing', program: 'psql', exit: 2 },
    ]);
    assert.doesNotMatch(JSON.stringify([...found]), /hunter2|secret|select/);
  });

  it('have no exit status while they run, and where the terminal was closed or the shell did not say', async () => {
    const [one, other] = [execution('ssh host'), execution('make')];
    start(one);
    start(other);
    await until(2, nine);
    clock.forward(1);
    end(other);
    closed.fire(terminal);
    await eventually('both have ended', () => runs().every((run) => run.end === nine + 60_000));
    assert.deepEqual(
      runs().map((run) => [run.kind === 'program' && run.program, 'exit' in run]),
      [
        ['ssh', false],
        ['make', false],
      ],
    );
  });

  it('are not heard in a pause, in a folder that is never recorded, and where the folder may be such a one', async () => {
    paused = true;
    start(execution('curl a'));
    paused = false;
    start(execution('curl b', '/secret/plans'));
    windowHidden = true;
    start(execution('curl c'));
    windowHidden = false;
    start(execution('make', '/home/dev/billing'));
    await until(1, nine);
    assert.deepEqual(
      runs().map((run) => run.kind === 'program' && run.program),
      ['make'],
    );
  });

  it('do not come back when they end after their project was deleted because it is never recorded', async () => {
    const [one, other] = [execution('make', '/home/dev/billing'), execution('make')];
    start(one);
    start(other);
    await until(2, nine);
    hidden = '/home/dev/billing';
    windowHidden = true;
    found.clear();
    clock.forward(1);
    end(one, 0);
    closed.fire(terminal);
    start(execution('ls', '/home/dev/orders'));
    await eventually('the last one is heard', () => found.size > 0);
    assert.deepEqual(
      runs().map((run) => run.kind === 'program' && run.program),
      ['ls'],
    );
  });
});
