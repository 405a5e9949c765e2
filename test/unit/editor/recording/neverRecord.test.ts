import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { DirectStore } from '../../../../src/core/store/store';
import { HOUR, MINUTE, SECOND } from '../../../../src/core/time/span';
import { parseSettings } from '../../../../src/core/settings/settings';
import { neverRecord } from '../../../../src/editor/recording/neverRecord';
import type { Choice } from '../../../../src/editor/shared/quickPick';
import type { Repository } from '../../../../src/editor/signals/repository';
import { patientStore } from '../../../../src/store/patientStore';
import { TempStores } from '../../../support/tempStore';
import { TestUri } from '../signals/support/testUri';

const acme = new TestUri({ path: '/home/me/acme' });

describe('The command that never records a project', () => {
  let stores: TempStores;
  let store: DirectStore;
  let patterns: unknown;
  let shown: string[];
  let offered: string[];
  let choice: number | undefined;
  let answer: string | undefined;
  let whileAsked: () => void;
  let unwritten: boolean;
  let unreadable: boolean;
  let question: readonly Choice[];
  let repository: Repository | undefined;
  let roots: readonly TestUri[];
  let folders: vscode.WorkspaceFolder[];

  beforeEach(() => {
    stores = new TempStores();
    store = stores.open();
    folders = [{ uri: acme, name: 'acme', index: 0 }];
    [repository, roots] = [undefined, []];
    [patterns, shown, offered, choice, answer] = [[], [], [], 0, undefined];
    [unwritten, unreadable, whileAsked, question] = [false, false, () => undefined, []];
  });

  afterEach(() => stores.dispose());

  function measure(project = 'acme', length = 30 * MINUTE): void {
    const end = stores.clock.now();
    const start = end - length;
    const window = { id: 'w1', editor: 'Visual Studio Code', startedAt: start, seenAt: end };
    const file = { project, doc: 'src/a.ts', fileClass: 'source' } as const;
    store.save(window, 'UTC', [{ start, end, window: 'w1', kind: 'edit', ...file, evidence: [start] }]);
  }

  /** Writes what the window has measured and not written yet, if anything. */
  function endSpan(): void {
    if (unwritten) measure();
    unwritten = false;
  }

  async function run(): Promise<void> {
    const tell = async (text: string) => {
      shown.push(text);
      return undefined;
    };
    const window = { activeTextEditor: undefined, showInformationMessage: tell };
    await neverRecord(
      { window, workspace: { workspaceFolders: folders } },
      {
        repositoryOf: async () => repository,
        roots: () => roots,
        home: '/home/me',
        patterns: () => parseSettings({ neverRecord: patterns }).settings.neverRecord,
        stored: () => patterns,
        setStored: async (next) => {
          patterns = next;
        },
        endSpan,
        store: () => (unreadable ? undefined : patientStore(store)),
        isUnreadable: () => unreadable,
        pickOne: async ({ title, choices }) => {
          if (title.startsWith('Delete')) {
            shown.push(title);
            question = choices;
            whileAsked();
            return choices.find(({ label }) => label === answer)?.id;
          }
          offered = choices.map(({ label }) => label);
          return choice === undefined ? undefined : choices[choice]?.id;
        },
      },
    );
  }

  it('adds the folder of the chosen project to the setting', async () => {
    await run();
    assert.deepEqual([offered, patterns], [['acme'], ['/home/me/acme']]);
    assert.deepEqual(shown, ['acme is never recorded from now on. What was measured in it under another name stays.']);
  });

  it('deletes what was measured in the project if the developer says so', async () => {
    measure();
    answer = 'Delete';
    await run();
    assert.equal(shown[0], 'Delete what was measured in acme so far (30 min)?');
    assert.equal(shown[1], 'Deleted: what was measured in acme.');
    assert.equal((await store.eraser.holdsProject('acme')).activity, 0);
  });

  it('offers the deletion too when nothing was measured in the project and only sources said something about it', async () => {
    const at = stores.clock.now() - HOUR;
    const commit = {
      kind: 'commit',
      key: 'a',
      start: at,
      end: at,
      project: 'acme',
      classes: [],
      author: 'me',
    } as const;
    store.sources.change((state) => ({ ...state, inEditor: [{ id: 'git' }] }));
    store.observations.putObservations('git', [commit]);
    answer = 'Delete';
    await run();
    assert.deepEqual(shown, ['Delete what sources said about acme so far?', 'Deleted: what was measured in acme.']);
    assert.deepEqual(await store.eraser.holdsProject('acme'), { activity: 0, observations: 0 });
  });

  it('does not claim to know what was measured while the data file cannot be read', async () => {
    measure();
    unreadable = true;
    await run();
    assert.match(shown.join(), /^acme is never recorded from now on\. The data file cannot be read, so /);
  });

  it('marks what keeps the data first, so that Enter alone deletes nothing, and says what is deleted', async () => {
    measure('acme', 20 * SECOND);
    await run();
    assert.equal(shown[0], 'Delete what was measured in acme so far (under a minute)?');
    assert.deepEqual(
      question.map(({ label, detail }) => [label, detail]),
      [
        ['Keep', undefined],
        ['Delete', 'Every project named acme'],
      ],
    );
  });

  it('names every name under which it would delete', async () => {
    folders = [{ uri: acme, name: 'Client', index: 0 }];
    repository = { root: acme, name: 'acme' };
    measure('acme');
    stores.clock.forward(60);
    measure('Client');
    await run();
    assert.equal(shown[0], 'Delete what was measured in Client, acme so far (1 h 00 min)?');
    assert.equal(question[1]?.detail, 'Every project with one of these names: Client, acme');
  });

  it('counts what the window has not written yet', async () => {
    unwritten = true;
    await run();
    assert.equal(shown[0], 'Delete what was measured in acme so far (30 min)?');
  });

  it('deletes what was measured while it asked, too', async () => {
    measure();
    whileAsked = () => {
      stores.clock.forward(30);
      unwritten = true;
    };
    answer = 'Delete';
    await run();
    endSpan();
    assert.equal((await store.eraser.holdsProject('acme')).activity, 0);
  });

  it('deletes what was measured in the repositories below the chosen folder, and in no other', async () => {
    folders = [{ uri: new TestUri({ path: '/home/me/clients' }), name: 'clients', index: 0 }];
    roots = [acme];
    measure();
    answer = 'Delete';
    await run();
    assert.equal((await store.eraser.holdsProject('acme')).activity, 30 * MINUTE);
    [roots, patterns] = [[acme, new TestUri({ path: '/home/me/clients/acme' })], []];
    await run();
    assert.equal(shown.at(-1), 'Deleted: what was measured in acme.');
    assert.equal((await store.eraser.holdsProject('acme')).activity, 0);
  });

  it('deletes what was measured under the name of the repository if the workspace names its folder otherwise', async () => {
    folders = [{ uri: acme, name: 'Client', index: 0 }];
    repository = { root: acme, name: 'acme' };
    measure();
    answer = 'Delete';
    await run();
    assert.equal((await store.eraser.holdsProject('acme')).activity, 0);
  });

  it('keeps what was measured if the developer leaves the question, and does not record the project either', async () => {
    measure();
    await run();
    assert.equal((await store.eraser.holdsProject('acme')).activity, 30 * MINUTE);
    assert.deepEqual(patterns, ['/home/me/acme']);
  });

  it('records the project again, and says by which pattern it was covered', async () => {
    patterns = ['~/other', '~/acme'];
    await run();
    assert.deepEqual([offered, patterns, shown], [['Record acme again'], ['~/other'], ['~/acme is recorded again.']]);
  });

  it('keeps whatever else is in the setting, even what cannot be read', async () => {
    patterns = ['~/other', null, 7];
    await run();
    assert.deepEqual(patterns, ['~/other', null, 7, '/home/me/acme']);
    await run();
    assert.deepEqual(patterns, ['~/other', null, 7]);
    patterns = '~/other';
    await run();
    assert.deepEqual(patterns, ['~/other', '/home/me/acme']);
  });

  it('changes nothing when no project is chosen or none is open', async () => {
    choice = undefined;
    await run();
    folders = [];
    await run();
    assert.deepEqual([patterns, shown], [[], ['No project is open. Open its folder first.']]);
  });
});
