import assert from 'node:assert/strict';
import type { LoggedCommit } from '../../../src/core/git/loggedCommit';
import type { OwnNames } from '../../../src/core/git/ownNames';
import { type CommitShare, shareOf, type Whose, whoseByOwners, whoseFile } from '../../../src/core/git/whoseFile';

const ada: OwnNames = { name: 'Ada Lovelace', emails: ['ada@acme.example'], listed: [] };
const onGithub: OwnNames = { name: 'Ada L', emails: ['123+countess@users.noreply.github.com'], listed: [] };
const listing: OwnNames = { ...ada, listed: ['@Countess', '@acme/payments', 'ada@home.example'] };
const nobody: OwnNames = { emails: [], listed: [] };

const owned: readonly (readonly [string, OwnNames, readonly string[], Whose])[] = [
  ['no owner says nothing', ada, [], 'unknown'],
  ['my address is me', ada, ['ADA@acme.example'], 'me'],
  ['another address is another', ada, ['bob@acme.example'], 'others'],
  ['a user called like me is me', ada, ['@adalovelace'], 'me'],
  ['a user called like my address is me', ada, ['@ada'], 'me'],
  ['a user of unknown name may be me', ada, ['@countess'], 'unknown'],
  ['a team may be mine while I named none', ada, ['@acme/payments'], 'unknown'],
  ['the user in my address at GitHub is me', onGithub, ['@Countess'], 'me'],
  ['another user is another where my user name is known', onGithub, ['@bob'], 'others'],
  ['a team may be mine, although my user name is known', onGithub, ['@acme/web'], 'unknown'],
  ['a team that I named is mine', listing, ['@acme/Payments'], 'me'],
  ['a team that I did not name is not mine once I named some', listing, ['@acme/web'], 'others'],
  ['an address that I named is me', listing, ['ada@home.example'], 'me'],
  ['one owner of several is enough', listing, ['@acme/web', '@bob', '@countess'], 'me'],
  ['a role may be mine', listing, ['@@developer'], 'unknown'],
  ['a role beside a stranger may be mine', listing, ['@bob', '@@developer'], 'unknown'],
  ['without any name of mine nothing is known', nobody, ['bob@acme.example', '@bob'], 'unknown'],
];

describe('What the owners of a file say', () => {
  for (const [title, own, owners, whose] of owned) {
    it(`${title}: ${owners.join(' ') || 'nobody'} is ${whose}`, () => {
      assert.equal(whoseByOwners(owners, own), whose);
    });
  }
});

const none: CommitShare = { mine: 0, all: 0 };
const strangers: CommitShare = { mine: 0, all: 500 };
const young: CommitShare = { mine: 0, all: 49 };
const ours: CommitShare = { mine: 1, all: 500 };

const decided: readonly (readonly [string, Whose, CommitShare | undefined, CommitShare | undefined, Whose])[] = [
  ['owners that are me make it mine', 'me', { mine: 0, all: 40 }, strangers, 'me'],
  ['other owners make it others’ without a share of mine', 'others', { mine: 0, all: 40 }, ours, 'others'],
  ['other owners make it others’ with less than a fifth', 'others', { mine: 19, all: 100 }, ours, 'others'],
  ['a fifth of the commits makes it mine, whoever owns it', 'others', { mine: 20, all: 100 }, ours, 'me'],
  ['other owners make it others’ where history is not known', 'others', undefined, undefined, 'others'],
  ['other owners make it others’ when nobody changed it for a year', 'others', none, ours, 'others'],
  ['a fifth makes it mine without owners', 'unknown', { mine: 1, all: 5 }, ours, 'me'],
  ['less than a fifth says nothing in a repository of one’s own team', 'unknown', { mine: 1, all: 6 }, ours, 'unknown'],
  ['it is others’ where I wrote nothing of the whole repository', 'unknown', { mine: 0, all: 6 }, strangers, 'others'],
  ['it is others’ there too when nobody changed it for a year', 'unknown', none, strangers, 'others'],
  ['a young repository says nothing', 'unknown', { mine: 0, all: 6 }, young, 'unknown'],
  ['without owners and history nothing is known', 'unknown', undefined, undefined, 'unknown'],
  ['the repository alone does not decide', 'unknown', undefined, strangers, 'unknown'],
];

describe('Whose a file is', () => {
  for (const [title, byOwners, file, repository, whose] of decided) {
    it(`${title}: ${whose}`, () => {
      assert.equal(whoseFile(byOwners, file, repository), whose);
    });
  }
});

describe('The share of the commits', () => {
  const commit = (authorName: string, authorEmail: string, parents = ['p'], message = 'x'): LoggedCommit => ({
    hash: 'h',
    parents,
    authoredAt: 0,
    authorName,
    authorEmail,
    message,
  });

  it('counts people, by any of their addresses, and neither merges nor what bots and agents wrote', () => {
    const share = shareOf(
      [
        commit('Ada Lovelace', 'ada@acme.example'),
        commit('ada', 'ADA@home.example'),
        commit('Ada', '99+countess@users.noreply.github.com'),
        commit('Ada Lovelace', 'ada@acme.example', ['p', 'q']),
        commit('Ada Lovelace', 'ada@acme.example', ['p'], 'x\n\nCo-authored-by: Claude <noreply@anthropic.com>'),
        commit('Bob', 'bob@acme.example'),
        commit('dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com'),
        commit('Claude', 'noreply@anthropic.com'),
      ],
      listing,
    );
    assert.deepEqual(share, { mine: 4, all: 5 });
  });
});
