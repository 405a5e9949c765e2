import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { PanelPage, type Show } from '../../../../src/editor/shared/panelPage';
import { eventually } from '../../../support/eventually';
import { withMembers } from '../support/members';

describe('A page in a panel', () => {
  let panel: { title: string; visible: boolean; readonly webview: { html: string } };
  let posted: string[];
  let made: number;
  let make: (show: Show<string>) => Promise<void>;
  let page: PanelPage<string>;

  beforeEach(() => {
    posted = [];
    made = 0;
    const webview = { html: '', options: {}, postMessage: async (message: string) => posted.push(message) > 0 };
    panel = { title: 'Opening', visible: true, webview };
    make = (show) => show(`content ${made}`, `Title ${made}`);
  });

  afterEach(() => page.dispose());

  function open(html = Promise.resolve((messages: readonly string[]) => messages.join(', '))): void {
    page = new PanelPage<string>(withMembers<vscode.WebviewPanel>(panel), {
      html,
      init: 'init',
      make: (show) => {
        made += 1;
        return make(show);
      },
      fail: (error) => posted.push(`failed: ${String(error)}`),
    });
  }

  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('has its first content in its HTML, under its title, and is sent nothing that it already shows', async () => {
    open();
    await settled();
    assert.deepEqual([panel.webview.html, panel.title], ['init, content 1', 'Title 1']);
    page.ready(true);
    await settled();
    assert.deepEqual(posted, []);
  });

  it('is sent what follows when its script has run, and not before', async () => {
    make = async (show) => {
      await show('early');
      await show('whole');
    };
    open();
    await settled();
    assert.deepEqual([panel.webview.html, posted], ['init, early', []]);
    page.ready(true);
    await settled();
    assert.deepEqual([panel.webview.html, posted], ['init, early', ['whole']]);
  });

  /** Lets the content wait for the call of the returned function. */
  function makeLate(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    make = async (show) => {
      await promise;
      await show('late', 'Late');
    };
    return resolve;
  }

  it('opens without content that takes long, and is sent it once, under its title', async () => {
    const resolve = makeLate();
    open();
    await eventually('the page is open', () => panel.webview.html === 'init');
    page.ready(false);
    resolve();
    await settled();
    assert.deepEqual([posted, made, panel.title], [['late'], 1, 'Late']);
  });

  it('is sent its content anew when VS Code loaded it again', async () => {
    open();
    await settled();
    page.ready(true);
    page.ready(false);
    await settled();
    assert.deepEqual(posted, ['content 2']);
  });

  it('answers all requests while content is made by making it once more', async () => {
    open();
    await settled();
    page.ready(true);
    await settled();
    for (let count = 0; count < 3; count++) page.refresh();
    await settled();
    assert.deepEqual(posted, ['content 2', 'content 3']);
  });

  it('makes nothing while nobody can see it, and makes it when it is loaded again', async () => {
    open();
    await settled();
    page.ready(true);
    await settled();
    panel.visible = false;
    page.refresh();
    await settled();
    assert.equal(made, 1);
    panel.visible = true;
    page.ready(false);
    await settled();
    assert.deepEqual(posted, ['content 2']);
  });

  it('leaves the panel to the next page once it is closed', async () => {
    const resolve = makeLate();
    open();
    page.dispose();
    resolve();
    await settled();
    assert.deepEqual([panel.webview.html, panel.title, posted], ['', 'Opening', []]);
  });

  it('tells about a file that cannot be read', async () => {
    open(Promise.reject(new Error('no such file')));
    await settled();
    assert.deepEqual(posted, ['failed: Error: no such file']);
  });
});
