import assert from 'node:assert/strict';
import type { Activity } from '../../../src/core/activity/activity';
import type { CommitTopic } from '../../../src/core/observation/commitTopic';
import type { AppUse, Commit, Observation } from '../../../src/core/observation/observation';
import { MINUTE } from '../../../src/core/time/span';
import { timeline } from '../../../src/core/timeline/timeline';
import { activity, at, timeOf, utc } from '../timeline/build';

const edit = { kind: 'edit', owner: 'me', branch: 'main' } as const;
const description = { ...edit, doc: 'api/openapi.yaml' } as const;
const drawing = { ...edit, doc: 'docs/context.puml' } as const;
const runbook = { ...edit, doc: 'runbooks/stock.md' } as const;

function commit(time: string, topic: CommitTopic, more: Partial<Commit> = {}): Commit {
  const [start, end] = [at(time), at(time)];
  const place = { project: 'shop', branch: 'main', author: 'me' } as const;
  return { kind: 'commit', key: time, start, end, topic, classes: ['api-description', 'diagram'], ...place, ...more };
}

function front(from: string, to: string, more: Partial<AppUse>): AppUse {
  return { kind: 'app', key: from, start: at(from), end: at(to), app: 'other', ...more };
}

/** `09:00-09:20 own` for each segment of the day, with the duty that is proposed for it. */
function day(activities: readonly Activity[], observations: readonly Observation[]): string[] {
  const recorded = { activities, entries: [], pauses: [], observations };
  const range = { start: at('00:00'), end: at('+1 00:00') };
  return timeline(recorded, utc, range, at('23:59'), { decisions: [], settled: 5 * MINUTE }).map(
    ({ start, end, state, category, duty }) =>
      `${timeOf(start).slice(0, 5)}-${timeOf(end).slice(0, 5)} ${duty ?? category ?? state}`,
  );
}

describe('What commits and the work around say of texts', () => {
  it('takes a drawing for a decision when the commit after it says so (R30), not when it comes hours later', () => {
    const drawn = [activity('09:00', '09:20', drawing)];
    assert.deepEqual(day(drawn, []), ['09:00-09:20 documentation.internal']);
    assert.deepEqual(day(drawn, [commit('09:21', 'decision')]), ['09:00-09:20 architecture.decision']);
    assert.deepEqual(day(drawn, [commit('12:21', 'decision')]), ['09:00-09:20 documentation.internal']);
  });

  it('believes no commit of others, on another branch or with other files', () => {
    const drawn = [activity('09:00', '09:20', drawing)];
    for (const more of [{ author: 'others' }, { branch: 'side' }, { classes: ['source'] }] as const)
      assert.deepEqual(day(drawn, [commit('09:21', 'decision', more)]), ['09:00-09:20 documentation.internal']);
  });

  it('takes a description for a contract when code of those who will use it was read meanwhile (R02)', () => {
    const read = activity('09:20', '09:22', { doc: 'src/Form.ts', project: 'web', owner: 'others' });
    const written = activity('09:00', '09:20', description);
    assert.deepEqual(day([written], []), ['09:00-09:20 documentation.api-spec']);
    assert.deepEqual(day([written, read], [])[0], '09:00-09:20 architecture.contract');
  });

  it('takes a runbook for documentation when no incident is known to be open, and for firefighting when one is (R13)', () => {
    const written = [activity('09:00', '09:20', runbook)];
    assert.deepEqual(day(written, []), ['09:00-09:20 firefighting.account']);
    assert.deepEqual(day(written, [front('08:00', '08:10', { app: 'mail' })]), ['09:00-09:20 documentation.internal']);
    assert.deepEqual(day(written, [front('08:50', '08:55', { app: 'incident' })]), [
      '09:00-09:20 firefighting.account',
    ]);
    const account = [activity('09:00', '09:20', { ...edit, doc: 'postmortems/12.md' })];
    assert.deepEqual(day(account, [front('08:00', '08:10', { app: 'mail' })]), ['09:00-09:20 firefighting.account']);
  });

  it('takes the description of an interface for own work on a branch on which its code is written', () => {
    const branch = { branch: 'feat/PAY-12-refunds' };
    const contract = activity('09:00', '09:20', { ...description, ...branch });
    const code = activity('14:00', '14:20', { ...edit, ...branch });
    assert.deepEqual(day([contract], []), ['09:00-09:20 untagged']);
    assert.deepEqual(day([contract, code], [])[0], '09:00-09:20 own');
    const documented = commit('09:21', 'documentation', branch);
    assert.deepEqual(day([contract, code], [documented])[0], '09:00-09:20 documentation');
  });

  it('takes a branch about a decision for architecture, although its folder is that of documentation (R06)', () => {
    const decided = activity('09:00', '09:20', { ...edit, doc: 'docs/adr/1.md', branch: 'docs/adr-outbox' });
    assert.deepEqual(day([decided], []), ['09:00-09:20 architecture.decision']);
  });

  it('takes work for what its commit says, up to two hours later (R30)', () => {
    const code = [activity('09:00', '09:20', edit)];
    assert.deepEqual(day(code, [commit('11:10', 'late-change')]), ['09:00-09:20 late-changes.release-unblock']);
    assert.deepEqual(day(code, [commit('11:30', 'late-change')]), ['09:00-09:20 own']);
    const between = commit('09:30', 'own-fault');
    assert.deepEqual(day(code, [between, commit('11:10', 'late-change')]), ['09:00-09:20 own']);
  });

  it('takes a contract for a late change when it is edited again within 14 days on the branch of a team (R14)', () => {
    const late = { branch: 'release/2.4' };
    const written = activity('09:00', '09:20', { ...description, ...late });
    const code = activity('09:20', '09:30', { ...edit, ...late, owner: 'others' });
    const merged = (daysAgo: number, more: Partial<Commit> = {}): Commit => {
      const start = at('09:00') - daysAgo * 24 * 60 * MINUTE;
      return { ...commit('09:00', 'late-change', more), start, end: start };
    };
    const first = (...commits: readonly Commit[]) => day([written, code], commits)[0];
    assert.equal(first(merged(13)), '09:00-09:20 late-changes.frontend');
    assert.equal(first(merged(15)), '09:00-09:20 untagged');
    assert.equal(day([{ ...written, branch: 'main' }], [merged(13)])[0], '09:00-09:20 documentation.api-spec');
  });
});
