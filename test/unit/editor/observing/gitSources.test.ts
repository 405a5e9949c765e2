import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { HIDDEN } from '../../../../src/core/activity/signal';
import type { SignalBody } from '../../../../src/core/activity/signal';
import { Emitter } from '../../../../src/core/lifecycle/event';
import type { Observation } from '../../../../src/core/observation/observation';
import type { SourceProblem } from '../../../../src/core/observation/sourceState';
import { watchOwners } from '../../../../src/editor/observing/fileOwners';
import { watchCommits } from '../../../../src/editor/observing/gitCommits';
import type { Located } from '../../../../src/editor/signals/documentPlaces';
import { longestTurn } from '../../sources/support/longestTurn';
import { eventually } from '../../../support/eventually';
import { diskFiles } from '../signals/support/diskFiles';
import { TestUri } from '../signals/support/testUri';
import { withMembers } from '../support/members';
import { GitRepository } from './support/gitRepository';

describe('A repository that is a source', function repository() {
  this.timeout(20_000);
  /** The repository is made after it, so it must not lie long before. */
  let now: number;
  const hoursAgo = (hours: number) => new Date(Math.floor(now / 1000) * 1000 - hours * 3_600_000);
  let pay: GitRepository;
  let tick: Emitter<void>;
  let isThere: boolean;
  let focused: boolean;
  let found: Map<string, Observation>;
  let said: (readonly SourceProblem[])[];
  let whereIs: () => Located;
  let pauses: { start: number; end?: number }[];

  beforeEach(() => {
    now = Date.now();
    pay = new GitRepository();
    tick = new Emitter(assert.ifError);
    [isThere, focused, found, said, pauses] = [true, true, new Map(), [], []];
    whereIs = () => located('a');
  });

  afterEach(() => pay.dispose());

  const located = (file: string): Located => ({
    file: new TestUri({ path: `${pay.folder}/${file}` }),
    opened: { doc: file, project: 'pay', branch: 'main' },
    workTree: { root: pay.root, head: new TestUri({ path: `${pay.folder}/.git/HEAD` }) },
  });
  const vscode = () => ({
    ...diskFiles(pay.folder),
    window: {
      get state() {
        return { focused, active: true };
      },
    },
  });
  const git = () => ({
    ...{ roots: [], isOpen: () => isThere, branchOf: () => undefined },
    historyOf: () => (isThere ? pay.history : undefined),
  });
  const places = () => ({ locate: async () => whereIs(), useOwners: () => {} });
  const shared = () => ({ clock: { now: () => now }, onTick: tick.event, listed: () => [], fail: assert.ifError });

  describe('of commits', () => {
    let failing: boolean;
    beforeEach(() => {
      failing = false;
    });

    const watch = (fail: (error: unknown) => void = assert.ifError) =>
      watchCommits(withMembers(vscode()), {
        ...shared(),
        fail,
        git: withMembers(git()),
        places: withMembers(places()),
        days: () => 60,
        stored: {
          observationsIn: async () => [...found.values()],
          pausesIn: (range) => pauses.filter(({ start, end = Infinity }) => start < range.end && end > range.start),
        },
        put: (all) => {
          if (failing) throw new Error('the file is locked');
          for (const one of all) found.set(one.key, one);
        },
        say: (problems) => said.push(problems),
      });
    const read = async (times: number) => {
      tick.fire();
      await eventually('the repository is read', () => said.length === times);
    };
    const shown = () =>
      [...found.values()].map((one) =>
        one.kind === 'commit' ? [one.start, one.type, one.author, one.classes.join(' ')].join(', ') : one.kind,
      );

    it('is read on the first tick, and again only when something moved its HEAD', async () => {
      pay.commit('src/a.ts', 'feat: a', hoursAgo(9));
      pay.commit('docs/runbooks/x.md', 'docs: x', hoursAgo(8));
      pay.commit('src/b.ts', 'fix: b', hoursAgo(7), 'Bob <bob@example.org>');
      watch();
      await read(1);
      assert.deepEqual(shown(), [
        `${hoursAgo(9).getTime()}, feat, me, `,
        `${hoursAgo(8).getTime()}, docs, me, runbook`,
        `${hoursAgo(7).getTime()}, fix, others, source`,
      ]);
      const { length } = pay.calls;
      tick.fire();
      pay.commit('src/c.ts', 'perf: c', hoursAgo(6));
      await eventually('the new commit is read', () => {
        tick.fire();
        return found.size === 4;
      });
      assert.equal(pay.calls.filter((call) => call === 'log').length, 2);
      assert.ok(pay.calls.length > length);
    });

    it('is read again on the next tick when what was found could not be stored', async () => {
      pay.commit('src/a.ts', 'feat: a', hoursAgo(1));
      const failed: unknown[] = [];
      failing = true;
      watch((error) => failed.push(error));
      tick.fire();
      await eventually('the store refuses', () => failed.length === 1);
      failing = false;
      await read(1);
      assert.equal(found.size, 1);
    });

    it('keeps nothing from a pause, and nothing older than observations are kept', async () => {
      pay.commit('src/old.ts', 'feat: old', hoursAgo(61 * 24));
      pay.commit('src/a.ts', 'feat: a', hoursAgo(9));
      pay.commit('src/b.ts', 'fix: b', hoursAgo(7));
      pauses = [{ start: hoursAgo(10).getTime(), end: hoursAgo(8).getTime() }];
      watch();
      await read(1);
      assert.deepEqual(shown(), [`${hoursAgo(7).getTime()}, fix, me, source`]);
    });

    it('keeps nothing of a project that is never recorded since the reading began', async () => {
      pay.commit('src/a.ts', 'feat: a', hoursAgo(9));
      let asked = 0;
      whereIs = () => (++asked === 1 ? located('a') : { ...located('a'), opened: { doc: HIDDEN } });
      watch();
      await read(1);
      assert.deepEqual(shown(), []);
    });

    it('leaves out what lies ahead of the clock of this machine, and says so', async () => {
      pay.commit('src/a.ts', 'feat: a', hoursAgo(9));
      pay.commit('src/b.ts', 'fix: b', hoursAgo(-3), 'Bob <bob@example.org>');
      watch();
      await read(1);
      assert.deepEqual(shown(), [`${hoursAgo(9).getTime()}, feat, me, `]);
      assert.deepEqual(said, [['clock-ahead']]);
    });

    it('takes no turn of 50 ms where a million commits left a reflog of 50 MB, of which the end is read', async function million() {
      this.retries(2);
      pay.commit('src/a.ts', 'feat: a', hoursAgo(9));
      const seconds = (minutes: number) => Math.floor(now / 1000) - minutes * 60;
      const line = (minutes: number) =>
        `${'0'.repeat(40)} ${'a'.repeat(40)} Dev <dev@example.org> ${seconds(minutes)} +0100\tcommit: fix: ${'x'.repeat(60)}\n`;
      const steps = (count: number) => Array.from({ length: count }, (_, index) => line(count - index)).join('');
      pay.write('.git/logs/HEAD', steps(270_000));
      assert.ok(statSync(join(pay.folder, '.git/logs/HEAD')).size > 50_000_000);
      const first = watch();
      const longest = await longestTurn(read(1));
      first.dispose();
      assert.ok(longest < 50, `${Math.round(longest)} ms`);
      assert.ok(found.size > 2000, `${found.size} commits`);
      assert.deepEqual([said, pay.calls.filter((call) => call === 'log').length], [[['too-many-commits']], 1]);
      // The end of a reflog that goes back far enough says all.
      [found, said] = [new Map(), []];
      pay.write('.git/logs/HEAD', `${line(200 * 24 * 60).repeat(6000)}${steps(3)}`);
      watch();
      await read(1);
      assert.deepEqual([found.size, said], [4, [[]]]);
    });

    it('brings what the reflog knows where the Git extension cannot be reached, and says so', async () => {
      isThere = false;
      pay.commit('src/a.ts', 'feat: a', hoursAgo(0));
      watch();
      await read(1);
      assert.deepEqual(said, [['no-git']]);
      const [first] = found.values();
      assert.deepEqual(first?.kind === 'commit' && [first.type, first.author, first.branch], ['feat', 'me', 'main']);
      assert.deepEqual(pay.calls, []);
    });
  });

  describe('of owners', () => {
    let signals: SignalBody[];
    let front: Located | undefined;

    const watch = (ownProjects: readonly string[] = []) => {
      signals = [];
      return watchOwners(withMembers(vscode()), {
        ...shared(),
        ownProjects: () => ownProjects,
        git: withMembers(git()),
        places: withMembers(places()),
        activeDocument: withMembers({
          get located() {
            return front;
          },
        }),
        emit: (signal) => signals.push(signal),
        isPaused: () => pauses.length > 0,
        say: (problems) => said.push(problems),
      });
    };
    const ask = async (file: string, times: number) => {
      front = located(file);
      await eventually(`${file} is asked`, () => {
        tick.fire();
        return said.length === times;
      });
    };

    it('tells once whose each file in front is, by CODEOWNERS and the commits of the last year', async () => {
      pay.write('CODEOWNERS', '/src/ dev@example.org\n/web/ web@example.org\n');
      pay.commit('src/a.ts', 'feat: a', hoursAgo(9), 'Bob <bob@example.org>');
      pay.commit('web/b.ts', 'feat: b', hoursAgo(8), 'Bob <bob@example.org>');
      pay.commit('web/c.ts', 'feat: c', hoursAgo(7));
      pay.commit('docs/d.md', 'docs: d', hoursAgo(6), 'Bob <bob@example.org>');
      watch();
      for (const [at, file] of ['src/a.ts', 'web/b.ts', 'web/c.ts', 'docs/d.md'].entries()) await ask(file, at + 1);
      assert.deepEqual(signals, [
        { kind: 'owner', doc: 'src/a.ts', owner: 'me' },
        { kind: 'owner', doc: 'web/b.ts', owner: 'others' },
        { kind: 'owner', doc: 'web/c.ts', owner: 'me' },
      ]);
      const { length } = pay.calls;
      front = located('web/b.ts');
      tick.fire();
      await ask('web/e.ts', 5);
      assert.deepEqual(pay.calls.slice(length), ['log web/e.ts']);
    });

    it('takes the files of a project that the developer calls their own for theirs, and asks Git nothing', async () => {
      pay.write('CODEOWNERS', '/web/ web@example.org\n');
      const { length } = pay.calls;
      watch([' pay ', 'orders']);
      front = located('web/b.ts');
      tick.fire();
      await eventually('it is known', () => signals.length === 1);
      assert.deepEqual(signals, [{ kind: 'owner', doc: 'web/b.ts', owner: 'me' }]);
      assert.deepEqual([pay.calls.slice(length), said], [[], []]);
    });

    it('asks nothing in a pause and without the focus, and reads CODEOWNERS alone where Git is out of reach', async () => {
      pay.write('.github/CODEOWNERS', '* @acme/web web@example.org\n/x/ web@example.org\n');
      isThere = false;
      watch();
      front = located('x/a.ts');
      focused = false;
      tick.fire();
      focused = true;
      pauses = [{ start: 0 }];
      tick.fire();
      pauses = [];
      assert.deepEqual(said, []);
      await ask('x/a.ts', 1);
      assert.deepEqual([said, signals], [[['no-git']], []]);
    });
  });
});
