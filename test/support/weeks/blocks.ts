import { between, pick } from '../../../src/core/sample/random';
import {
  away,
  commit,
  event,
  inEditor,
  inFront,
  leftInFront,
  load,
  type Making,
  none,
  own,
  type Visit,
} from './making';

/** Some minutes, near to a length. */
const about = ({ random }: Making, minutes: number): number => between(random, minutes * 0.8, minutes * 1.2);

function file({ person, random }: Making, folder = 'src'): string {
  const [first = 'main', ...others] = person.files;
  return `${folder}/${pick(random, [first, ...others])}.${person.ending}`;
}

const typing = (making: Making, minutes: number, more: Partial<Visit> = {}): Visit => ({
  doc: file(making),
  typed: true,
  minutes: about(making, minutes),
  ...more,
});
const reading = (making: Making, minutes: number, more: Partial<Visit> = {}): Visit => ({
  ...typing(making, minutes, more),
  typed: more.typed ?? false,
});
const theirs = (making: Making) => ({ project: making.person.others, owner: 'others', branch: 'main' }) as const;

const site = ({ person }: Making, name: string, path: string): string =>
  `https://${name}.${person.company}.example/${path}`;
const chat = (making: Making, is: Parameters<typeof inFront>[1], channel: string, minutes: number): void =>
  inFront(making, is, minutes, 'Slack', `${channel} | ${making.person.company} | Slack`);

/** What can happen at work. Each is own work, load of a category, or private. */
export const blocks = {
  /** Code and tests of one's own ticket, a page about a library, a commit. */
  coding(making: Making): void {
    inEditor(making, own, [typing(making, 25), typing(making, 10, { doc: file(making, 'test') })]);
    inFront(making, own, 2, 'Firefox', 'Iterators - Reference', 'https://docs.library.example/iterators');
    inEditor(making, own, [typing(making, 15), reading(making, 5)]);
    commit(making, `feat: keep ${making.branch.split('-').at(-1)} in step`);
  },
  /** A note in the README and a changelog, inside a feature. */
  codingWithNotes(making: Making): void {
    inEditor(making, own, [
      typing(making, 18),
      typing(making, 2, { doc: 'README.md' }),
      typing(making, 12),
      typing(making, 1, { doc: 'CHANGELOG.md' }),
      typing(making, 10),
    ]);
    commit(making, 'feat: list what was left');
  },
  /** A fault of one's own, with requests and the database. */
  ownFault(making: Making): void {
    const branch = 'fix/empty-list';
    inEditor(making, own, [
      reading(making, 8, { branch, debugged: true, runs: ['curl', 'curl', 'psql', 'curl', 'curl'] }),
      typing(making, 14, { branch }),
    ]);
    commit(making, 'fix: wrong order of an empty list', branch);
  },
  /** One's own deployment is watched. */
  deployment(making: Making): void {
    const repository = `https://github.com/${making.person.company}/${making.person.project}`;
    inFront(
      making,
      own,
      about(making, 6),
      'Firefox',
      'Deploy to production',
      `${repository}/actions/runs/${about(making, 90)}`,
    );
    inFront(making, own, about(making, 5), 'Firefox', 'Overview - Grafana', site(making, 'grafana', 'd/overview'));
  },
  review(making: Making): void {
    inEditor(making, own, [reading(making, 15, { ...theirs(making), review: true })]);
    const repository = `https://github.com/${making.person.company}/${making.person.others}`;
    inFront(making, own, about(making, 8), 'Firefox', 'Add paging by others · Pull Request', `${repository}/pull/31`);
  },
  ownTicket(making: Making): void {
    const { ticket } = making.person;
    inFront(
      making,
      own,
      about(making, 6),
      'Firefox',
      `[${ticket}-41] What is left`,
      site(making, 'jira', `browse/${ticket}-41`),
    );
  },
  guide(making: Making): void {
    inEditor(making, load('documentation'), [
      typing(making, 20, { doc: 'docs/operating.md', branch: 'main' }),
      typing(making, 12, { doc: 'docs/glossary.md', branch: 'main' }),
    ]);
  },
  wikiPage(making: Making): void {
    inFront(
      making,
      load('documentation'),
      about(making, 18),
      'Firefox',
      'Edit - How we bill - Confluence',
      site(making, 'wiki', 'pages/edit-v2/9'),
    );
  },
  decision(making: Making): void {
    inEditor(making, load('architecture'), [typing(making, 25, { doc: 'docs/adr/0007-one-queue.md', branch: 'main' })]);
  },
  designReview(making: Making): void {
    event(making, 'Design review: one queue', 45);
    away(making, load('architecture'), 45);
  },
  /** Another team's calls fail. */
  misuse(making: Making): void {
    chat(making, load('support'), making.person.channels.questions, about(making, 7));
    inEditor(making, load('misuse-debugging'), [
      reading(making, 7, { runs: ['curl', 'curl', 'curl'] }),
      reading(making, 14, { ...theirs(making), doc: file(making, 'client'), runs: ['curl', 'curl'] }),
      reading(making, 6, { doc: 'requests/checkout.http' }),
    ]);
    inFront(making, load('misuse-debugging'), 3, 'Firefox', 'TypeError - Sentry', site(making, 'sentry', 'issues/88'));
    inEditor(making, load('misuse-debugging'), [reading(making, 8, { ...theirs(making), debugged: true })]);
  },
  incident(making: Making): void {
    chat(making, load('firefighting'), making.person.channels.incidents, about(making, 6));
    inEditor(making, load('firefighting'), [
      reading(making, 14, { runs: ['kubectl', 'kubectl', 'kubectl', 'kubectl'] }),
    ]);
    chat(making, load('firefighting'), making.person.channels.incidents, 4);
    inEditor(making, load('firefighting'), [typing(making, 14, { branch: 'hotfix/queue-stuck' })]);
    commit(making, 'fix: stop errors of the stuck queue after the incident', 'hotfix/queue-stuck');
  },
  lateChange(making: Making): void {
    const branch = `${making.person.consumers}-${about(making, 300)}-banner`;
    inEditor(making, load('late-changes'), [typing(making, 22, { branch }), typing(making, 8, { branch })]);
    commit(making, 'feat: keep old format for the web app', branch);
  },
  question(making: Making): void {
    chat(making, load('support'), making.person.channels.questions, about(making, 9));
  },
  access(making: Making): void {
    chat(making, load('chasing'), making.person.channels.access, about(making, 7));
    inFront(
      making,
      load('chasing'),
      about(making, 6),
      'Firefox',
      'Request access - Help Center',
      site(making, 'jira', 'servicedesk/portal/2'),
    );
  },
  standUp(making: Making): void {
    event(making, 'Daily', 15);
    inFront(making, load('coordination'), 15, 'zoom.us', 'Daily');
  },
  planning(making: Making): void {
    event(making, 'Sprint planning', 60);
    inFront(making, load('coordination'), 58, 'zoom.us', 'Sprint planning');
  },
  refinement(making: Making): void {
    event(making, 'Backlog refinement', 45);
    away(making, load('coordination', 'requirements'), 45);
  },
  /** A meeting that was declined, while own code is written. */
  declined(making: Making): void {
    event(making, 'Marketing sync', 30, { answer: 'declined' });
    inEditor(making, own, [typing(making, 30)]);
  },
  focusTime(making: Making): void {
    event(making, 'Focus time', 60, { people: 1 });
    inEditor(making, own, [typing(making, 35), typing(making, 20)]);
  },
  /** A meeting that was accepted and not gone to. */
  skipped(making: Making): void {
    event(making, 'All hands', 40);
    inEditor(making, own, [typing(making, 25), reading(making, 8), typing(making, 7)]);
  },
  /** A hotfix for a fault of one's own. */
  ownHotfix(making: Making): void {
    const branch = 'hotfix/rounding';
    inEditor(making, own, [reading(making, 4, { branch }), typing(making, 12, { branch })]);
    commit(making, 'fix: wrong rounding of a sum', branch);
  },
  /** A fault of one's own, corrected on the branch of a release. */
  ownFaultBeforeRelease(making: Making): void {
    const branch = 'release/5.2';
    inEditor(making, own, [typing(making, 16, { branch })]);
    commit(making, 'fix: wrong unit of a sum', branch);
  },
  /** A channel stays in front while nobody is there. */
  leftInFront(making: Making): void {
    const { channels, company } = making.person;
    leftInFront(making, about(making, 16), 'Slack', `${channels.questions} | ${company} | Slack`);
  },
  /** Own code is read and nothing typed, after an absence. */
  readingOwnCode(making: Making): void {
    away(making, none, 14);
    inEditor(making, own, [reading(making, 7), reading(making, 6)]);
  },
  /** The settings of one's own deployment. */
  ownOperations(making: Making): void {
    inEditor(making, own, [typing(making, 9, { doc: 'deploy/helm/values.yaml' }), typing(making, 6)]);
  },
  /** A page of a wiki is read for one's own work. */
  readingWiki(making: Making): void {
    inFront(making, own, about(making, 9), 'Firefox', 'How we bill - Confluence', site(making, 'wiki', 'pages/9'));
  },
  /** Somebody calls, and nobody planned it. */
  unplannedCall(making: Making): void {
    chat(making, load('support'), making.person.channels.questions, 3);
    inFront(making, load('support', 'coordination'), about(making, 14), 'zoom.us', 'Meeting');
  },
  runbook(making: Making): void {
    inEditor(making, load('firefighting', 'documentation'), [
      typing(making, 14, { doc: 'docs/runbooks/stuck.md', branch: 'main' }),
    ]);
  },
  /** What a system does that nobody knows any more. */
  oldSystem(making: Making): void {
    inEditor(making, load('requirements'), [
      reading(making, 16, { ...theirs(making), doc: file(making, 'legacy'), runs: ['psql', 'psql', 'psql', 'psql'] }),
    ]);
  },
  /** A colleague at the desk, of which nothing tells. */
  desk(making: Making): void {
    away(making, load('support'), about(making, 12), false);
  },
  lunch(making: Making): void {
    away(making, none, about(making, 42));
  },
  coffee(making: Making): void {
    chat(making, none, making.person.channels.leisure, 5);
    away(making, none, about(making, 6));
  },
  browsing(making: Making): void {
    inFront(making, none, about(making, 8), 'Firefox', 'News of today', 'https://www.bbc.co.uk/news');
  },
  dentist(making: Making): void {
    event(making, 'Dentist', 60, { people: 1 });
    away(making, none, 60);
  },
} satisfies Readonly<Record<string, (making: Making) => void>>;

export type BlockName = keyof typeof blocks;
