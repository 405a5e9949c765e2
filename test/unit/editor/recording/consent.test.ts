import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type * as vscode from 'vscode';
import { askForConsent } from '../../../../src/editor/recording/consent';
import { TempStores } from '../../../support/tempStore';
import { patientStore } from '../../../../src/store/patientStore';

describe('The question whether to record', () => {
  let stores: TempStores;
  let press: string | undefined;
  let asked: { message: string; options: vscode.MessageOptions | string | undefined; actions: string[] }[];
  let messages: string[];

  beforeEach(() => {
    stores = new TempStores();
    [press, asked, messages] = [undefined, [], []];
  });

  afterEach(() => stores.dispose());

  const showInformationMessage = async (message: string, options?: vscode.MessageOptions, ...actions: string[]) => {
    asked.push({ message, options, actions });
    return actions.find((action) => action === press);
  };

  const ask = (agreed?: number) =>
    askForConsent(
      { window: { showInformationMessage } },
      {
        path: stores.path,
        agreedAt: () => agreed,
        open: async () => patientStore(stores.open()),
        clock: stores.clock,
        showMessage: (text) => void messages.push(text),
      },
    );

  it('stores the consent when the developer chooses “Start Recording”', async () => {
    press = 'Start Recording';
    await ask();
    assert.equal(stores.open().agreedAt(), stores.clock.now());
    assert.deepEqual(messages, ['Recording is on.']);
  });

  it('stores nothing and creates no file when the developer closes it without a choice', async () => {
    await ask();
    assert.equal(asked.length, 1);
    assert.equal(existsSync(stores.path), false);
    assert.deepEqual(messages, []);
  });

  it('is modal, names the file and has one answer besides Cancel', async () => {
    await ask();
    const [{ options, actions } = { options: undefined, actions: [] }] = asked;
    assert.ok(typeof options === 'object' && options.modal);
    assert.ok(options.detail?.includes(stores.path));
    assert.deepEqual(actions, ['Start Recording']);
  });

  it('is not asked again after the developer agreed', async () => {
    press = 'Start Recording';
    await ask(stores.clock.now());
    assert.deepEqual(
      asked.map(({ message }) => message),
      ['Recording is on already.'],
    );
    assert.equal(existsSync(stores.path), false);
  });
});
