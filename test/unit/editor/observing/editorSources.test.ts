import assert from 'node:assert/strict';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { noSources } from '../../../../src/core/observation/sourceState';
import { EditorSources } from '../../../../src/editor/observing/editorSources';
import { patientStore } from '../../../../src/store/patientStore';
import { eventually } from '../../../support/eventually';
import { TempStores } from '../../../support/tempStore';
import { withMembers } from '../support/members';

describe('A source in the editor that is chosen', () => {
  it('is tried again on the next tick when it could not begin, and is told of once', async () => {
    const stores = new TempStores();
    const store = patientStore(stores.open());
    await store.sources.change(() => ({ ...noSources, inEditor: [{ id: 'terminal' }] }));
    const tick = new Emitter<void>(assert.ifError);
    const changed = new Emitter<undefined>(assert.ifError);
    const told: unknown[] = [];
    let tries = 0;
    const heard = () => ({ dispose: () => {} });
    const vscode = {
      window: {
        onDidStartTerminalShellExecution: () => {
          if (++tries === 1) throw new Error('The code could not be loaded.');
          return heard();
        },
        onDidEndTerminalShellExecution: heard,
        onDidCloseTerminal: heard,
      },
    };
    const host = {
      access: { current: store, onDidChange: changed.event },
      clock: stores.clock,
      ticker: { onTick: tick.event },
      problems: { tellOnce: (error: unknown) => told.push(error) },
    };
    const sources = new EditorSources(withMembers(vscode), withMembers(host), 'w', withMembers({}));
    try {
      await eventually('the first try failed', () => told.length === 1);
      tick.fire();
      await eventually('it is tried again', () => tries === 2);
      tick.fire();
      assert.deepEqual([told.length, tries], [1, 2]);
    } finally {
      sources.dispose();
      stores.dispose();
    }
  });
});
