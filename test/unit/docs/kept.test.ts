import assert from 'node:assert/strict';
import { keptFields } from '../../../src/core/observation/observationSchema';
import { readSource } from '../../support/architecture/sources';
import { TempStores } from '../../support/tempStore';
import { sectionOf } from './support/pages';

/** What pages say of the fields that are stored of one source. */
interface Said {
  /** The words that the README has before what is kept. */
  readonly begins: string;
  /** The words of the README for each field. Fields that are known together may share words. */
  readonly readme: Readonly<Record<string, string>>;
  /** The sentence of **Sources…** and its words for each field. */
  readonly page: string;
  readonly onPage: Readonly<Record<string, string>>;
  /** What design.md says, and its words for each field but the times. */
  readonly design: Readonly<Record<string, string>>;
  /** Words that only explain others. */
  readonly explains?: readonly string[];
}

const times = { start: 'start', end: 'end' };

/** One for each kind of observation: a new kind, and a new field, needs its words here and in the pages. */
const said: Readonly<Record<string, Said>> = {
  calendar: {
    begins: 'of a calendar, once you chose it:',
    readme: {
      ...times,
      busy: 'free or busy',
      answer: 'your answer',
      people: 'how many people',
      titleClass: 'what the title is about',
      title: 'the title itself only if you want',
    },
    page: 'Kept: start, end, free or busy, your answer, how many people, what it is about.',
    onPage: {
      ...times,
      busy: 'free or busy',
      answer: 'your answer',
      people: 'how many people',
      titleClass: 'what it is about',
      // Whether the title is kept is asked when the calendar is chosen.
      title: '',
    },
    design: {
      titleClass: 'the class of its title',
      title: 'a title only where the developer chose so',
      answer: 'the answer',
      busy: 'whether it is busy',
      people: 'how many people were invited',
    },
  },
  app: {
    begins: 'of a program or site in front, as ActivityWatch has it, once you chose it:',
    readme: {
      ...times,
      app: 'what it is for',
      topic: 'what it is about by fixed words',
      titleClass: 'what a call is about',
    },
    explains: ['(chat, wiki, tickets …)', '(such as a question)', 'and when nobody was at the machine'],
    page: 'Kept: start, end, what a program or site is for, absence. Never: titles, addresses.',
    onPage: {
      ...times,
      ...{ app: 'what a program or site is for', topic: 'what a program or site is for' },
      titleClass: 'what a program or site is for',
    },
    design: { app: 'what it is used for', topic: 'what it is about', titleClass: 'what a call is about' },
  },
  afk: {
    begins: 'of a program or site in front, as ActivityWatch has it, once you chose it:',
    readme: { start: 'when nobody was at the machine', end: 'when nobody was at the machine' },
    explains: [
      ...['(chat, wiki, tickets …)', '(such as a question)', 'start', 'end', 'what it is for'],
      ...['what it is about by fixed words', 'what a call is about', 'and'],
    ],
    page: 'Kept: start, end, what a program or site is for, absence. Never: titles, addresses.',
    onPage: { ...times },
    design: {},
  },
  commit: {
    begins: 'of a commit in an open repository, once you chose it:',
    readme: {
      // A commit is a point in time.
      start: 'time',
      end: 'time',
      project: 'project',
      branch: 'branch',
      type: 'type such as `fix`',
      topic: 'what its first line says it is for',
      classes: 'classes of the files',
      author: "whether it is yours, another's or an agent's",
    },
    explains: ['such as `incident`'],
    page: 'Kept: time, project, branch, type, purpose, classes of files, whose. Never: texts, names.',
    onPage: {
      ...{ start: 'time', end: 'time', project: 'project', branch: 'branch', type: 'type', topic: 'purpose' },
      ...{ classes: 'classes of files', author: 'whose' },
    },
    design: {
      ...{ project: 'project', branch: 'branch', type: 'type', topic: 'what its first line says it is for' },
      ...{ classes: 'the classes of its files', author: "whether it is the developer's own, another's or an agent's" },
    },
  },
  program: {
    begins: 'of a program in a terminal, once you chose it:',
    readme: { program: 'its name', ...times, exit: 'exit status', project: 'project' },
    page: 'Kept: name of the program, start, end, exit status, project. Never: arguments, output.',
    onPage: { program: 'name of the program', ...times, exit: 'exit status', project: 'project' },
    design: { program: 'its name', exit: 'how it ended', project: 'its name, its project' },
  },
};

/** What the README says of the columns of measured activity. The others say how it was measured. */
const columns: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['start_at', 'end_at', 'kind', 'window_id', 'zone', 'evidence', 'work_at_end', 'typed'].map((column) => [
      column,
      'start and end of activity in VS Code',
    ]),
  ),
  project: 'project',
  doc: 'its path below the project',
  file_class: 'only its class',
  language: 'language',
  branch: 'branch',
  owner: "of a file, once you chose it: whether it is yours or others'",
};

const readme = sectionOf('README.md', 'What is recorded, and what never is');

/** The cell of the README's table that begins with these words, without them. */
function cellOf(begins: string): string {
  const cell = readme
    .split('\n')
    .flatMap((line) => line.split('|'))
    .find((text) => text.trim().startsWith(begins));
  assert.ok(cell !== undefined, `the README has no row “${begins}”`);
  return cell.trim().slice(begins.length);
}

/** What is left of a text without these words and what joins them. */
function without(text: string, words: readonly string[]): string {
  const longestFirst = words.filter((one) => one !== '').toSorted((a, b) => b.length - a.length);
  const left = longestFirst.reduce((rest, one) => rest.replaceAll(one, ''), text);
  return left.replaceAll(/\band\b|[\s,;.]/g, '');
}

function fieldsOf(kind: string): string[] {
  return (keptFields.get(kind) ?? []).filter((name) => name !== 'key' && name !== 'kind').toSorted();
}

describe('What is said to be kept', () => {
  it('is said of every kind of observation that is stored, and of no other', () => {
    assert.deepEqual(Object.keys(said).toSorted(), [...keptFields.keys()].toSorted());
  });

  for (const [kind, { begins, readme: words, explains = [], page, onPage, design }] of Object.entries(said)) {
    it(`of ${kind} names each field that is stored in the README, and nothing that is not`, () => {
      const cell = cellOf(begins);
      assert.deepEqual(Object.keys(words).toSorted(), fieldsOf(kind));
      for (const one of Object.values(words)) assert.ok(cell.includes(one), one);
      assert.equal(without(cell, [...Object.values(words), ...explains]), '');
    });

    it(`of ${kind} names each field in a sentence of Sources…, and nothing that is not stored`, () => {
      assert.ok(readSource('l10n/bundle.l10n.json').includes(JSON.stringify(page)), page);
      const [, kept = ''] = /^Kept: (.*?)\.(?: Never: .*)?$/.exec(page) ?? [];
      assert.deepEqual(Object.keys(onPage).toSorted(), fieldsOf(kind));
      for (const one of Object.values(onPage)) assert.ok(kept.includes(one), one);
      const others = kind === 'afk' ? ['what a program or site is for', 'absence'] : ['absence'];
      assert.equal(without(kept, [...Object.values(onPage), ...others]), '');
    });

    it(`of ${kind} names each field in docs/design.md`, () => {
      const fields = fieldsOf(kind).filter((name) => name !== 'start' && name !== 'end');
      assert.deepEqual(Object.keys(design).toSorted(), fields);
      const text = sectionOf('docs/design.md', 'Evidence from outside the editor');
      for (const one of Object.values(design)) assert.ok(text.includes(one), one);
    });
  }

  it('of measured activity, and of whose a file is, names each column that is stored', () => {
    const stores = new TempStores();
    try {
      stores.open();
      const names = (table: string) =>
        stores
          .raw((db) => db.prepare(`SELECT name FROM pragma_table_info('${table}')`).all())
          .map((row) => String(row['name']));
      assert.deepEqual(names('activity').toSorted(), Object.keys(columns).toSorted());
      for (const words of Object.values(columns)) assert.ok(readme.includes(words), words);
      // All fields of an observation that have no column of their own are its detail.
      assert.deepEqual(names('observation'), ['source', 'key', 'kind', 'start_at', 'end_at', 'project', 'detail']);
    } finally {
      stores.dispose();
    }
  });

  it('on the page of consent is what is stored before any source is chosen', () => {
    const stored = sectionOf('media/walkthrough/recording.md', 'Stored, on this machine only');
    for (const words of [
      'start and end',
      'project',
      'its path below the project',
      'only its class',
      'language',
      'branch',
    ])
      assert.ok(stored.includes(words), words);
    // What sources bring is chosen on a page of its own, which says what is kept of each.
    for (const { begins } of Object.values(said)) assert.ok(!stored.includes(begins), begins);
    assert.match(readSource('media/walkthrough/recording.md'), /\*\*Sources…\*\*/);
  });
});
