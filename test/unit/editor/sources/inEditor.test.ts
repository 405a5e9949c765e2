import assert from 'node:assert/strict';
import type { Store } from '../../../../src/core/store/store';
import { editorRows, switchEditorSource } from '../../../../src/editor/sources/inEditor';
import { TempStores } from '../../../support/tempStore';
import { withMembers } from '../support/members';

const shown = { locale: 'en', zone: 'UTC', isRemote: false };
const at = Date.UTC(2026, 10, 23, 9, 30);

describe('Sources in the editor on the page of sources', () => {
  it('are off until chosen, and say before what is kept of each and what never', () => {
    const rows = editorRows([], shown);
    assert.deepEqual(
      rows.map(({ id, description }) => [id, description]),
      [
        ['terminal', 'off'],
        ['git', 'off'],
        ['ownership', 'off'],
      ],
    );
    for (const { detail } of rows) assert.match(detail ?? '', /^Kept.* Never: /);
  });

  it('say when they were read last and what went wrong', () => {
    const [, commits, note] = editorRows([{ id: 'git', last: { at, kept: 3, problems: ['too-many-commits'] } }], shown);
    assert.equal(commits?.description, 'on, last read at Mon 9:30 AM');
    assert.equal(note?.label, 'There are too many commits; the oldest are left out.');
  });

  it('say in a remote window what cannot be known there', () => {
    const rows = editorRows([], { ...shown, isRemote: true });
    assert.deepEqual(
      rows.map(({ label }) => label),
      [
        'Programs in Terminals',
        'Commits',
        'In this remote window only commits made in its folders, without the classes of files.',
        'Whose a File Is',
        'In this remote window only CODEOWNERS is read, and not the commits.',
      ],
    );
  });

  it('are turned on and off, and what they said is deleted when they are turned off', async () => {
    const stores = new TempStores();
    try {
      const direct = stores.open();
      const store = withMembers<Store>({
        sources: { change: async (update) => direct.sources.change(update) },
        eraser: direct.eraser,
      });
      await switchEditorSource(store, 'terminal');
      await switchEditorSource(store, 'git');
      assert.deepEqual(direct.sources.read().inEditor, [{ id: 'terminal' }, { id: 'git' }]);
      const now = stores.clock.now();
      const run = { kind: 'program', key: 'a', start: now, end: now, program: 'ls' } as const;
      assert.equal(direct.observations.putObservations('terminal', [run]), 1);
      await switchEditorSource(store, 'terminal');
      assert.deepEqual(direct.sources.read().inEditor, [{ id: 'git' }]);
      assert.deepEqual(await direct.observations.observationsIn({ start: now - 1, end: now + 1 }), []);
    } finally {
      stores.dispose();
    }
  });
});
