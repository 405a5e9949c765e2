import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { patientStore } from '../../../../src/store/patientStore';
import type { DirectStore } from '../../../../src/core/store/store';
import { Prompter } from '../../../../src/editor/prompts/prompter';
import { TempStores } from '../../../support/tempStore';
import { withMembers } from '../support/members';

const edited = withMembers<vscode.TextDocument>({ languageId: 'typescript' });

describe('Unprompted questions', () => {
  let stores: TempStores;
  let store: DirectStore;
  let tick: Emitter<void>;
  let typed: Emitter<vscode.TextDocumentChangeEvent>;
  let shown: string[];
  let press: string | undefined;
  let window: { state: vscode.WindowState; activeTextEditor: vscode.TextEditor };
  let debug: { activeDebugSession: vscode.DebugSession | undefined };
  let liveShare: object | undefined;
  let enabled: boolean;
  let due: boolean;
  let looks: number;
  let prompter: Prompter;

  beforeEach(() => {
    stores = new TempStores();
    store = stores.open();
    [tick, typed] = [new Emitter(), new Emitter()];
    [shown, press, liveShare, enabled, due, looks] = [[], undefined, undefined, true, true, 0];
    window = {
      state: { focused: true, active: true },
      activeTextEditor: withMembers<vscode.TextEditor>({ document: edited }),
    };
    debug = { activeDebugSession: undefined };
    const showInformationMessage = async (message: string, ...items: vscode.MessageItem[]) => {
      shown.push(message);
      return items.find(({ title }) => title === press);
    };
    prompter = new Prompter(
      {
        window: Object.assign(window, {
          showInformationMessage: showInformationMessage as unknown as typeof vscode.window.showInformationMessage,
        }),
        workspace: { onDidChangeTextDocument: typed.event },
        debug,
        extensions: { getExtension: () => liveShare as never },
      },
      {
        log: async () => patientStore(store).prompts,
        enabled: () => enabled,
        calendar: () => ({ zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 }),
        dayBegan: async () => undefined,
        clock: stores.clock,
        onTick: tick.event,
      },
    );
  });

  afterEach(() => stores.dispose());

  const ask = (lastInput?: number) =>
    prompter.ask({
      kind: 'cause',
      message: 'Where was the cause?',
      answers: [{ id: 'ours', label: 'Mine' }],
      lastInput,
      stillDue: async () => {
        looks++;
        return due;
      },
    });

  /** Moves the clock by `minutes`, with a tick after each, while a question waits for a good moment. */
  async function pass(minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute++) {
      stores.clock.forward(1);
      tick.fire();
      await waits();
    }
  }

  /** Resolves when everything except a tick that a question waits for has happened. */
  const waits = () => new Promise((resolve) => setImmediate(resolve));

  it('are shown immediately at a good moment, and their answer is returned and stored', async () => {
    press = 'Mine';
    assert.equal(await ask(), 'ours');
    assert.deepEqual(shown, ['Where was the cause?']);
    assert.deepEqual(store.prompts.read().shown, [{ kind: 'cause', at: stores.clock.now(), answered: true }]);
  });

  it('are stored as shown even without an answer', async () => {
    assert.equal(await ask(), undefined);
    assert.deepEqual(store.prompts.read().shown, [{ kind: 'cause', at: stores.clock.now(), answered: false }]);
  });

  it('are not shown again after the developer chose that', async () => {
    press = "Don't Show Again";
    assert.equal(await ask(), undefined);
    assert.deepEqual(store.prompts.read().never, ['cause']);
    stores.clock.forward(24 * 60);
    await ask();
    assert.equal(shown.length, 1);
  });

  it('are not shown while they are switched off', async () => {
    enabled = false;
    assert.equal(await ask(), undefined);
    assert.deepEqual([shown, looks], [[], 0]);
  });

  it('wait while a debug session runs, and are dropped if they no longer apply afterwards', async () => {
    debug.activeDebugSession = withMembers<vscode.DebugSession>({});
    const answer = ask();
    await waits();
    assert.deepEqual(shown, []);
    due = false;
    debug.activeDebugSession = undefined;
    await pass(1);
    assert.equal(await answer, undefined);
    assert.deepEqual(shown, []);
  });

  it('wait while the window is not in front or is shared in Live Share', async () => {
    liveShare = { isActive: true, exports: { getApi: async () => ({ session: { id: 'a' } }) } };
    const answer = ask();
    await waits();
    liveShare = { isActive: true, exports: { getApi: async () => ({ session: { id: null } }) } };
    window.state = { focused: false, active: false };
    await pass(1);
    assert.deepEqual(shown, []);
    window.state = { focused: true, active: true };
    await pass(1);
    await answer;
    assert.equal(shown.length, 1);
  });

  it('wait until nobody has typed for half a minute in the editor in front', async () => {
    const answer = ask(stores.clock.now());
    await waits();
    stores.clock.forward(1);
    typed.fire(withMembers<vscode.TextDocumentChangeEvent>({ document: edited }));
    tick.fire();
    await waits();
    assert.equal(looks, 2);
    assert.deepEqual(shown, []);
    typed.fire(withMembers<vscode.TextDocumentChangeEvent>({ document: withMembers<vscode.TextDocument>({}) }));
    await pass(1);
    await answer;
    assert.equal(shown.length, 1);
  });

  it('are not shown after twenty minutes without a good moment', async () => {
    debug.activeDebugSession = withMembers<vscode.DebugSession>({});
    const answer = ask();
    await waits();
    await pass(20);
    stores.clock.forward(1);
    tick.fire();
    assert.equal(await answer, undefined);
    debug.activeDebugSession = undefined;
    tick.fire();
    assert.deepEqual(shown, []);
  });

  it('are dropped while another question waits', async () => {
    debug.activeDebugSession = withMembers<vscode.DebugSession>({});
    const first = ask();
    await waits();
    assert.equal(await ask(), undefined);
    debug.activeDebugSession = undefined;
    await pass(1);
    await first;
    assert.equal(shown.length, 1);
  });
});
