import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Clipboard } from '../support/clipboard';
import { parseWithComments } from '../support/jsonWithComments';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';

interface Binding {
  readonly key: string;
  readonly mac?: string;
  readonly command: string;
  readonly when?: string;
}

interface Manifest {
  readonly contributes: { readonly keybindings: readonly Binding[] };
}

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** The systems that VS Code has default keys for, with the name by which a browser on them tells itself. */
const systems = {
  Linux: { userAgent: `Mozilla/5.0 (X11; Linux x86_64) ${chrome}`, control: 'Control', reveal: 'ctrl+k r' },
  macOS: { userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${chrome}`, control: 'Meta', reveal: 'cmd+k r' },
  Windows: {
    userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`,
    control: 'Control',
    reveal: 'ctrl+k r',
  },
} as const;

/** The system that the first window is on, so that it need not be loaded again for it. */
const own = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }[process.platform as string];

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
/** The keys that work anywhere. Those of the Today view only work in its list. */
const everywhere = contributes.keybindings.filter(({ when = '' }) => !when.includes('focusedView'));

describe('the keys of the extension', function story() {
  this.timeout(180_000);
  let workbench: Workbench;
  let window: WorkbenchWindow;

  before(async () => {
    workbench = await Workbench.launch({ files: { 'a.txt': '\n' } });
    window = await workbench.openWindow();
  });

  after(() => workbench.dispose());

  it('include one for capture, tag, stop, review and the report, each with one for macOS', () => {
    assert.deepEqual(
      everywhere.map(({ command, mac = '' }) => [command, mac.startsWith('cmd+k ')]),
      ['capture', 'tag', 'stopDuty', 'review', 'openReport'].map((name) => [`invisibleLoad.${name}`, true]),
    );
  });

  it('act only in the list of Today where they have no chord', () => {
    for (const { key, when = '' } of contributes.keybindings.filter((one) => !everywhere.includes(one))) {
      assert.match(when, /^focusedView == invisibleLoad\.today && listFocus && !inputFocus/, key);
    }
  });

  for (const [system, { userAgent, control, reveal }] of Object.entries(systems)) {
    it(`take no key that VS Code uses by default on ${system}`, async () => {
      if (system !== own) await window.loadAs(userAgent);
      const clipboard = new Clipboard(window);
      await clipboard.allow();
      await window.runCommand('Preferences: Open Default Keyboard Shortcuts (JSON)');
      await window.editor.click();
      await window.page.keyboard.press(`${control}+A`);
      // The browser itself copies, whichever system VS Code takes it for.
      await clipboard.write('');
      await window.page.keyboard.press('Control+C');
      const defaults = parseWithComments(await clipboard.read()) as readonly Binding[];
      const ours = everywhere.map(({ key, mac = key }) => (system === 'macOS' ? mac : key));
      const found = defaults.filter(({ key }) => ours.includes(key));
      assert.deepEqual(
        found.filter(({ command }) => !command.startsWith('invisibleLoad.')),
        [],
      );
      // A longer chord of VS Code would never be reached.
      assert.deepEqual(
        defaults.filter(({ key }) => ours.some((one) => key.startsWith(`${one} `))),
        [],
      );
      // In the window of a desktop only, it shows the file in the program for files.
      assert.ok(!ours.includes(reveal));
      const zen = reveal.replace(/r$/, 'z');
      assert.ok(defaults.some(({ key, command }) => key === zen && command === 'workbench.action.toggleZenMode'));
      await window.runCommand('View: Close All Editors');
    });
  }

  it('open the picker by its chord, and are listed in VS Code’s own editor by Keyboard Shortcuts', async () => {
    await window.openFile('a.txt');
    await window.editor.click();
    await window.page.keyboard.press('Control+K');
    await window.page.keyboard.press('g');
    await window.quickInput.whenOpen('Tag what you are doing');
    await window.page.keyboard.press('Escape');
    await window.quickInput.whenClosed();
    await window.runCommand('Invisible Load: Keyboard Shortcuts');
    const rows = window.page.locator('.keybindings-editor .monaco-list-row');
    for (const title of ['Tag…', 'Stop Duty', 'Review the Day…', 'Weekly Report', 'Capture What Just Ended…']) {
      await rows
        .filter({ hasText: `Invisible Load: ${title}` })
        .first()
        .waitFor();
    }
    await window.screenshot('.vscode-test/pictures/keys.png');
  });
});
