import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { noSources } from '../../../../src/core/observation/sourceState';
import { parseSettings, type Settings } from '../../../../src/core/settings/settings';
import { EditorSources } from '../../../../src/editor/observing/editorSources';
import { patientStore } from '../../../../src/store/patientStore';
import { eventually } from '../../../support/eventually';
import { TempStores } from '../../../support/tempStore';
import { withMembers } from '../support/members';

describe('A source in the editor that is chosen', () => {
  it('is tried again on the next tick when it could not begin, and its failure is reported once', async () => {
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
      settings: { onDidChange: heard },
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

  it('writes what it found as soon as a setting changes, so that a deletion after it finds all', async () => {
    const stores = new TempStores();
    const store = patientStore(stores.open());
    await store.sources.change(() => ({ ...noSources, inEditor: [{ id: 'terminal' }] }));
    const started = new Emitter<vscode.TerminalShellExecutionStartEvent>(assert.ifError);
    const settings = new Emitter<Settings>(assert.ifError);
    const heard = () => ({ dispose: () => {} });
    let isHeard = false;
    const window = {
      onDidStartTerminalShellExecution: (listener: (event: vscode.TerminalShellExecutionStartEvent) => void) => {
        isHeard = true;
        return started.event(listener);
      },
      onDidEndTerminalShellExecution: heard,
      onDidCloseTerminal: heard,
    };
    const host = {
      access: { current: store, onDidChange: heard },
      clock: stores.clock,
      ticker: { onTick: heard },
      settings: { onDidChange: settings.event },
      problems: { tellOnce: assert.ifError },
    };
    const places = { isWindowHidden: false };
    const sources = new EditorSources(withMembers({ window }), withMembers(host), 'w', withMembers({ places }));
    try {
      await eventually('it is watched', () => isHeard);
      started.fire(withMembers({ execution: withMembers({ commandLine: { value: 'make' } }) }));
      await eventually('it is written', async () => {
        settings.fire(parseSettings({}).settings);
        return (await store.observations.observationsIn({ start: 0, end: stores.clock.now() + 1 })).length === 1;
      });
    } finally {
      sources.dispose();
      stores.dispose();
    }
  });
});
