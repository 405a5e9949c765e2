import assert from 'node:assert/strict';
import { isAgent, isWithAgent } from '../../../src/core/git/agents';
import { commitsOf, sortedClasses } from '../../../src/core/git/commits';
import { commitTypeOf } from '../../../src/core/git/commitType';
import type { LoggedCommit } from '../../../src/core/git/loggedCommit';
import { atOnce } from '../../../src/core/lifecycle/steps';
import { parseReflog } from '../../../src/core/git/reflog';
import type { Observation } from '../../../src/core/observation/observation';
import { observationsOf } from '../../../src/core/trace/observed';
import type { ToldLine } from '../../../src/core/trace/traceLine';

const dev = { name: 'Dev', emails: ['dev@example.org'], listed: [] };
const at = (text: string) => Date.parse(text);
const seconds = (text: string) => at(text) / 1000;

const commit = (hash: string, authoredAt: string, message: string, over: Partial<LoggedCommit> = {}): LoggedCommit => ({
  hash: hash.repeat(40),
  parents: ['0'.repeat(40)],
  authoredAt: at(authoredAt),
  authorName: 'Dev',
  authorEmail: 'dev@example.org',
  message,
  ...over,
});
const line = (hash: string, when: string, message: string, who = 'Dev <dev@example.org>') =>
  `${'0'.repeat(40)} ${hash.repeat(40)} ${who} ${seconds(when)} +0100\t${message}\n`;

/** Two fixes of Monday, rebased on Tuesday; the second was made with an agent, and amended after the rebase. */
const log = [
  commit('9', '2026-11-01T13:26:40+01:00', 'bump x', {
    authorName: 'dependabot[bot]',
    authorEmail: '49699333+dependabot[bot]@users.noreply.github.com',
  }),
  commit('8', '2026-11-24T17:00:00+01:00', 'fix: all in one', { parents: ['7', '6'] }),
  commit('6', '2026-11-23T10:40:00+01:00', 'fix: retry\n\nCo-authored-by: Claude <noreply@anthropic.com>\n'),
  commit('5', '2026-11-23T10:02:00+01:00', 'fix(api): null check'),
  commit('4', '2026-11-23T11:00:00+01:00', 'docs: runbook for customer Secret'),
  commit('3', '2026-11-23T09:30:00+01:00', 'Add things', { authorName: 'Bob', authorEmail: 'bob@example.org' }),
];
const reflog = [
  line('2', '2026-11-23T10:02:00+01:00', 'commit: fix(api): null check'),
  line('1', '2026-11-23T10:40:00+01:00', 'commit: fix: retry'),
  line('a', '2026-11-23T10:50:00+01:00', 'commit: test: lost by a squash'),
  line('4', '2026-11-23T11:00:00+01:00', 'checkout: moving from fix to main'),
  line('4', '2026-11-23T11:00:00+01:00', 'commit: docs: runbook for customer Secret'),
  line('2', '2026-11-24T16:29:00+01:00', 'checkout: moving from main to fix'),
  line('4', '2026-11-24T16:30:00+01:00', 'rebase (start): checkout main'),
  line('5', '2026-11-24T16:30:00+01:00', 'rebase (pick): fix(api): null check'),
  line('7', '2026-11-24T16:30:00+01:00', 'rebase (pick): fix: retry'),
  line('7', '2026-11-24T16:30:00+01:00', 'rebase (finish): returning to refs/heads/fix'),
  line('6', '2026-11-24T16:45:00+01:00', 'commit (amend): fix: retry'),
  line('4', '2026-11-24T16:50:00+01:00', 'checkout: moving from fix to main'),
  line('8', '2026-11-24T17:00:00+01:00', "merge fix: Merge made by the 'ort' strategy."),
].join('');

const commitsIn = (history: Parameters<typeof commitsOf>[0], since: number) =>
  atOnce(commitsOf(history, since)).map((one) => one.commit);

function commitsSince(since: string) {
  const history = {
    project: 'billing',
    own: dev,
    log,
    reflog: parseReflog(reflog, 0, 'main'),
  };
  return commitsIn(history, at(since));
}

describe('Commits', () => {
  const found = commitsSince('2026-10-01');

  it('stand at the time of their author, so that a rebase moves none, and are told apart by whose they are', () => {
    assert.deepEqual(
      found.map(({ start, type, branch, author }) => [
        new Date(start).toISOString().slice(5, 16),
        type,
        branch,
        author,
      ]),
      [
        ['11-01T12:26', undefined, undefined, 'agent'],
        ['11-23T08:30', undefined, undefined, 'others'],
        ['11-23T09:02', 'fix', undefined, 'me'],
        ['11-23T09:40', 'fix', 'fix', 'agent'],
        ['11-23T09:50', 'test', 'fix', 'me'],
        ['11-23T10:00', 'docs', 'main', 'me'],
        ['11-24T15:45', 'fix', 'fix', 'agent'],
        ['11-24T16:00', undefined, 'main', 'me'],
      ],
    );
  });

  it('stay on the branch on which they were made when another one begins at them', () => {
    const first = commit('1', '2026-11-23T10:00:00+01:00', 'feat: begin');
    const lines = [
      line('1', '2026-11-23T10:00:00+01:00', 'commit (initial): feat: begin'),
      line('1', '2026-11-23T10:05:00+01:00', 'checkout: moving from main to fix'),
    ].join('');
    const history = { project: 'billing', own: dev, log: [first], reflog: parseReflog(lines, 0, 'fix') };
    assert.deepEqual(
      commitsIn(history, 0).map(({ branch }) => branch),
      ['main'],
    );
  });

  it('are points', () => {
    assert.ok(found.every(({ start, end }) => start === end));
  });

  it('keep nothing of a message, a name, an address or a hash', () => {
    const text = JSON.stringify(found);
    for (const secret of [
      'Secret',
      'runbook for',
      'null check',
      'Dev',
      'Bob',
      'example.org',
      'Claude',
      '444',
      'dependabot',
    ]) {
      assert.ok(!text.includes(secret), secret);
    }
  });

  it('have keys that stay the same when they are read again after a rebase', () => {
    const keys = found.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    const again = commitsIn(
      {
        project: 'billing',
        own: dev,
        log: log.map((one) => ({ ...one, hash: `f${one.hash.slice(1)}` })),
        reflog: [],
      },
      0,
    );
    assert.ok(again.every(({ key }) => keys.includes(key)));
  });

  it('from before the wanted time are left out', () => {
    assert.deepEqual(
      commitsSince('2026-11-24').map(({ type }) => type),
      ['fix', undefined],
    );
  });

  it('of an address that Git is not told are the developer’s where they were made on this machine', () => {
    const other = { authorName: 'D', authorEmail: 'd@home.example' };
    const made = line('b', '2026-11-25T10:00:00Z', 'commit: feat: x', 'D <d@home.example>');
    const [first] = commitsIn(
      {
        project: 'p',
        own: { emails: [], listed: [] },
        log: [commit('c', '2026-11-24T10:00:00Z', 'x', other)],
        reflog: parseReflog(made, 0, 'main'),
      },
      0,
    );
    assert.equal(first?.author, 'me');
  });
});

describe('A commit', () => {
  const messages: readonly (readonly [string, 'me' | 'agent'])[] = [
    ['fix(api): keep old format for the web client', 'me'],
    ['fixup! fix: wrong total', 'me'],
    ['feat: retry with back-off\n\nCloses an outage.', 'me'],
    ['wip: secret words', 'me'],
    ['Revert "feat: x"', 'me'],
    ['docs: guide\n\nCo-authored-by: Claude <noreply@anthropic.com>\n', 'agent'],
  ];

  it('is the same whether a trace tells of it or it is read from its repository', () => {
    const when = (index: number) => `2026-11-23T1${index}:00:00.000Z`;
    const read = commitsIn(
      {
        ...{ project: 'billing', own: dev, reflog: [] },
        log: messages.map(([message], index) => commit(`${index}`, when(index), message)),
      },
      0,
    );
    const told = messages.map(([message, author], index): ToldLine => {
      const subject = message.split('\n')[0] ?? '';
      const fields = { project: 'billing', branch: null, subject, files: [], author };
      return { t: at(when(index)), k: 'commit', ...fields };
    });
    const withoutKey = ({ key: _key, ...rest }: Observation) => rest;
    assert.deepEqual(read.map(withoutKey), observationsOf(told, [], []).map(withoutKey));
    assert.deepEqual(
      read.map(({ topic }) => topic),
      ['late-change', 'own-fault', 'stability', undefined, 'incident', 'documentation'],
    );
  });
});

describe('The type of a commit', () => {
  const messages: readonly (readonly [string, string | undefined])[] = [
    ['feat: x', 'feat'],
    ['Fix(api)!: x', 'fix'],
    ['bugfix: x', 'fix'],
    ['docs(readme, api): x', 'docs'],
    ['fixup! test: x', 'test'],
    ['Revert "feat: x"', 'revert'],
    ['password: hunter2', undefined],
    ['fix x', undefined],
    ['fix:x', undefined],
    ['', undefined],
    ['subject\n\nfix: in the body', undefined],
  ];
  for (const [message, type] of messages) {
    it(`is ${type} for ${JSON.stringify(message)}`, () => {
      assert.equal(commitTypeOf(message), type);
    });
  }
});

describe('An agent', () => {
  const authors: readonly (readonly [boolean, string, string])[] = [
    [true, 'Claude', 'noreply@anthropic.com'],
    [true, 'Claude Opus 4.5', 'noreply@anthropic.com'],
    [true, 'Copilot', '198982749+Copilot@users.noreply.github.com'],
    [true, 'copilot-swe-agent[bot]', '198982749+Copilot@users.noreply.github.com'],
    [true, 'Codex', 'noreply@openai.com'],
    [true, 'Cursor Agent', 'cursoragent@cursor.com'],
    [true, 'devin-ai-integration[bot]', '158243242+devin-ai-integration[bot]@users.noreply.github.com'],
    [true, 'Devin AI', 'devin@example.org'],
    [true, 'renovate[bot]', ''],
    [true, 'Claude', ''],
    [false, 'Claude Monet', 'claude.monet@example.fr'],
    [false, 'Claude', 'claude@example.fr'],
    [false, 'Devin Townsend', 'devin@example.org'],
    [false, 'Devin', 'devin@example.org'],
    [false, 'Ada', '123+ada@users.noreply.github.com'],
    [false, 'Abbott', 'abbott@example.org'],
    [false, '', ''],
  ];
  for (const [expected, name, email] of authors) {
    it(`is ${expected ? '' : 'not '}${name} <${email}>`, () => {
      assert.equal(isAgent(name, email), expected);
    });
  }

  it('is found as co-author in the trailers of a message alone', () => {
    assert.ok(isWithAgent('x\n\nCo-Authored-By: Copilot <198982749+Copilot@users.noreply.github.com>\r\n'));
    assert.ok(
      isWithAgent('x\n\nCo-authored-by: Ada <ada@example.org>\nCo-authored-by: Claude <noreply@anthropic.com>'),
    );
    assert.ok(!isWithAgent('x\n\nCo-authored-by: Ada <ada@example.org>'));
    assert.ok(!isWithAgent('Ask Claude <noreply@anthropic.com> why'));
  });
});

describe('The classes of the files of a commit', () => {
  it('are each named once, in one order', () => {
    assert.deepEqual(sortedClasses(['source', 'test', 'source', 'runbook']), ['runbook', 'test', 'source']);
  });
});
