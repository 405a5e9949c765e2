import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Clipboard } from '../support/clipboard';
import { plantMorning } from '../support/plantMorning';
import { eventually } from '../support/eventually';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { zoneAtNoon } from '../support/zoneAtNoon';

const zone = zoneAtNoon();

interface Contributed {
  readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string }[] };
}

describe('commands by keyboard alone, with announcements for screen readers', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;

  before(async () => {
    workbench = await Workbench.launch({ env: { TZ: zone }, timezone: zone, files: { 'src/a.ts': '\n' } });
    await plantMorning(workbench.dataDirectory, zone);
    bind(workbench.folders.user);
    window = await workbench.openWindow();
    await new Clipboard(window).allow();
  });

  after(() => workbench.dispose());

  const press = (key: string) => window.page.keyboard.press(key);
  const type = (text: string) => window.page.keyboard.type(text);
  /** Waits until the quick input has this title and the focus, so that a screen reader announces it. */
  const opens = async (title: string | RegExp) => {
    await window.quickInput.whenOpen(title);
    await window.quickInput.widget.locator('input:focus').first().waitFor();
  };
  const editorHasFocus = (name: string | RegExp) =>
    window.page
      .locator('.editor-group-container.active', { has: window.page.locator('.tab.active', { hasText: name }) })
      .locator('.monaco-editor.focused')
      .waitFor();
  /**
   * Moves the focus from a webview to the explorer. When the palette closes, VS Code gives the focus back to a webview
   * 50 ms later, and so may take it from a question that a command of an extension opened meanwhile.
   */
  const leavePage = async () => {
    await window.runCommand('File: Focus on Files Explorer');
    await window.page.locator('.explorer-folders-view .monaco-list:focus').waitFor();
  };
  const announced = (text: string | RegExp) => window.alert(text).waitFor();
  const choose = (label: string) => window.quickInput.choose(label);
  /** Answers several questions in a row, each with Enter. */
  const enterAt = async (...titles: (string | RegExp)[]) => {
    for (const title of titles) {
      await opens(title);
      await window.quickInput.rows();
      await press('Enter');
    }
  };
  const tickFirst = async (count: number) => {
    await window.quickInput.rows();
    for (let row = 0; row < count; row++) {
      await press('ArrowDown');
      await press('Space');
    }
    await press('Enter');
  };
  const dismiss = async (title: string | RegExp) => {
    await opens(title);
    await press('Escape');
    await window.quickInput.whenClosed();
  };
  const confirm = async (text: string) => {
    await window.dialog.getByText(text).first().waitFor();
    await press('Enter');
  };

  /** The commands in an order in which each of them has something to do. */
  const commands: readonly (readonly [command: string, then: () => Promise<unknown>])[] = [
    ['startRecording', () => confirm('Record when you are active').then(() => announced('Recording is on.'))],
    [
      'tag',
      async () => {
        await opens('Tag what you are doing');
        await type('Since');
        const offered = () => window.quickInput.rows().then((rows) => rows.map(({ label }) => label));
        await eventually('the last activity in VS Code is offered', async () =>
          (await offered()).some((label) => /^Since .+: VS Code was active in billing$/.test(label)),
        );
        await dismiss('Tag what you are doing');
      },
    ],
    ['startDocumentation', () => announced('Started Documentation.')],
    ['startMisuseDebugging', () => announced("Started Debugging others' misuse.")],
    ['startArchitecture', () => announced('Started Architecture decisions.')],
    [
      'startDuty',
      async () => {
        await opens('Start a duty');
        await type('third-party');
        await choose('Following up with third-party providers');
        await announced('Started Following up with third-party providers.');
      },
    ],
    ['stopDuty', () => announced('Stopped Following up with third-party providers.')],
    ['whoAndWhat', () => dismiss('Following up with third-party providers: who asked')],
    [
      'ownDuties',
      async () => {
        await enterAt('Duties of your own', 'New duty: under which category?');
        await opens('New duty: what is it called?');
        await type('Onboarding newcomers');
        await press('Enter');
        await enterAt('Onboarding newcomers');
        await announced('Saved Onboarding newcomers.');
      },
    ],
    [
      'capture',
      async () => {
        await opens('Capture what just ended');
        await type('5 20m');
        await press('Enter');
        await announced(/^\s*Undo · Questions and explaining/);
      },
    ],
    ['undo', () => announced(/^\s*Redo · Undone: Capture Questions and explaining/)],
    ['redo', () => announced(/^\s*Undo · Redone: Capture Questions and explaining/)],
    [
      'addEntry',
      async () => {
        await opens('Log past work');
        await type('1');
        await opens('Log past work: Documentation');
        await type('8:00-8:30');
        await enterAt('Log past work: Documentation', 'Add Documentation');
        await announced(/^\s*Undo · Documentation/);
      },
    ],
    [
      'editEntry',
      async () => {
        await opens('Edit which entry?');
        await type("Debugging others' misuse");
        await enterAt('Edit which entry?');
        await opens(/^Edit Debugging others' misuse/);
        await choose('Cause…');
        await opens(/^Edit Debugging others' misuse/);
        await choose('In our service');
        await announced(/Changed: Own debugging/);
      },
    ],
    [
      'splitEntry',
      async () => {
        await opens('Split which entry?');
        await type('Documentation');
        await enterAt('Split which entry?');
        await opens(/^Split Documentation/);
        await window.quickInput.type('10m');
        await press('Enter');
        await announced(/Split at .*: Documentation/);
      },
    ],
    [
      'mergeEntries',
      async () => {
        await opens('Merge which entries?');
        await type('8:');
        await tickFirst(2);
        await announced(/Merged: Documentation/);
      },
    ],
    [
      'deleteEntry',
      async () => {
        await opens('Delete which entry?');
        await type('Documentation');
        await enterAt('Delete which entry?');
        await announced(/Deleted: Documentation/);
      },
    ],
    [
      'mergeTopics',
      async () => {
        await opens('Merge topics: which mean the same?');
        await tickFirst(2);
        await enterAt('Merge topics: under which name?');
        await announced(/2 topics are now “pag/);
      },
    ],
    ['suggestionRule', () => enterAt('Always or never suggest it?').then(() => dismiss(/^Writing /))],
    ['acceptLikely', () => announced('No suggestion of this day is likely enough')],
    ['rules', () => dismiss('Rules of suggestions')],
    ['rejectSuggestion', () => enterAt('Reject a suggestion').then(() => announced('Rejected: '))],
    ['acceptSuggestion', () => enterAt('Accept a suggestion').then(() => announced(/^\s*Undo · Writing /))],
    [
      'openWait',
      async () => {
        await enterAt('Add a wait', /waiting for/);
        await enterAt(/Who are you waiting for/, /Ticket/);
        await opens(/Since when/);
        await press('Enter');
        await announced('The wait is added.');
      },
    ],
    [
      'editWait',
      async () => {
        await enterAt('Which wait do you want to change?', /^Wait: /);
        await announced('The wait is changed.');
      },
    ],
    [
      'followUp',
      async () => {
        await enterAt('Follow up on which wait?', 'How long did the follow-up take?');
        await announced('The follow-up is logged.');
      },
    ],
    ['closeWait', () => enterAt('Which wait is over?').then(() => announced('The wait is closed.'))],
    [
      'dropWait',
      () => enterAt('Which wait should never have been opened?').then(() => announced('The wait is dropped.')),
    ],
    ['pause', () => enterAt('Pause recording').then(() => announced('Recording is paused for one hour.'))],
    ['resume', () => announced('Recording resumed.')],
    ['neverRecord', () => dismiss('Never record a project')],
    ['sources', () => dismiss('Sources')],
    [
      'markLeave',
      async () => {
        await enterAt('Days of leave');
        await opens(/Days of leave in week/);
        await tickFirst(1);
        await announced('Days of leave: 1');
      },
    ],
    ['review', () => dismiss('Review of')],
    ['changeTime', () => dismiss('Change the time of which entry?')],
    ['showDay', () => dismiss('Show which day?')],
    ['previousDay', () => window.view(/^\w+, \w+ \d+$/).waitFor()],
    [
      'showToday',
      async () => {
        await window.view('Today').waitFor();
        await window.runCommand('Invisible Load: Show Previous Day');
      },
    ],
    ['nextDay', () => window.view('Today').waitFor()],
    [
      'keyboardShortcuts',
      async () => {
        const listed = window.page.locator('.keybindings-editor .monaco-list-row');
        await listed.filter({ hasText: 'Invisible Load: Capture What Just Ended…' }).first().waitFor();
        await press('Escape');
        await listed.first().waitFor({ state: 'detached' });
      },
    ],
    [
      'sampleReport',
      async () => {
        await window.webview.getByText('these are the weeks of an invented developer').waitFor();
        await leavePage();
      },
    ],
    [
      'openReport',
      async () => {
        await window.webview.getByRole('heading', { level: 1 }).filter({ hasText: 'Week' }).waitFor();
        await eventually('the page has the focus', () =>
          window.page.evaluate(() => document.activeElement?.matches('iframe.webview') ?? false),
        );
        await leavePage();
      },
    ],
    [
      'openDay',
      async () => {
        await window.webview.getByRole('option').and(window.webview.locator(':focus')).waitFor();
        await leavePage();
      },
    ],
    [
      'share',
      async () => {
        await enterAt(/^Share week .*: how much detail\?/, 'Share: which parts?', 'Share: in which format?');
        await editorHasFocus(/invisible-load-.*-L1/);
      },
    ],
    ['copyPreview', () => announced('The report is in the clipboard.').then(leavePage)],
    [
      'bragDocument',
      async () => {
        await enterAt('Brag document: of which time?', 'Brag document: in which format?');
        await editorHasFocus('invisible-load-brag');
      },
    ],
    [
      'addOutcomes',
      async () => {
        await enterAt('Which entry unblocked something?');
        await opens('One line: what it unblocked');
        await window.quickInput.type('Partner can page');
        await press('Enter');
        await dismiss('Which entry unblocked something?');
        await window.editor.getByText('Partner can page').waitFor();
      },
    ],
    [
      'savePreview',
      async () => {
        await opens('Save page');
        await press('Enter');
        await announced('Saved invisible-load-brag').then(leavePage);
        assert.ok(readdirSync(workbench.workspace).some((file) => file.startsWith('invisible-load-brag')));
      },
    ],
    [
      'roleCase',
      async () => {
        await enterAt('The case for a role: which role?', 'The case for a role: of which time?');
        await dismiss('Your weekly hours by contract');
      },
    ],
    [
      'exportTrace',
      async () => {
        await opens('Export today as a trace');
        await press('Enter');
        await announced('The trace is saved.');
        const [file = ''] = readdirSync(workbench.workspace).filter((name) => name.endsWith('.jsonl'));
        assert.match(readFileSync(join(workbench.workspace, file), 'utf8'), /^\{"trace":1,/);
      },
    ],
    [
      'showDataFolder',
      async () => {
        await announced(`Your data are in ${workbench.dataDirectory}.`);
        const opened = window.page.context().waitForEvent('page');
        await window.clickNotification('Open in New Window');
        const page = await opened;
        await page.waitForURL((url) => url.searchParams.get('folder') === workbench.dataDirectory);
        await page.close();
      },
    ],
    [
      'restoreBackup',
      async () => {
        await enterAt('Restore a backup');
        await confirm('Restore the backup of');
        await announced(/The backup of .* is restored/);
      },
    ],
    [
      'deleteData',
      async () => {
        await opens('Delete what is stored');
        await choose('Everything');
        await opens(/Delete everything: /);
        await type('delete');
        await press('Enter');
        // An entry was deleted before, which is announced in other words.
        await announced(/Deleted: .*the same in \d+ backups?/);
        assert.ok(!existsSync(join(workbench.dataDirectory, 'backups')));
      },
    ],
  ];

  const titles = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;

  it('include every command of package.json in this test', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Contributed;
    const all = contributes.commands.map(({ command }) => command.replace('invisibleLoad.', ''));
    assert.deepEqual(commands.map(([command]) => command).toSorted(), all.toSorted());
  });

  it('announce why they reject an argument of a keybinding', async () => {
    await press('Control+Alt+Shift+F11');
    await announced('when: not a time. Accepted: a length such as 20m or 1h30, or times such as 14:05-14:25.');
  });

  for (const [command, then] of commands) {
    const title = titles[`command.${command}.title`] ?? command;
    it(`include “${title}”`, async () => {
      await window.runCommand(`Invisible Load: ${title}`);
      await then();
    });
  }
});

/** Binds a key to a command with an invalid argument. */
function bind(user: string): void {
  const args = { category: 'support', when: 'a while' };
  const binding = { key: 'ctrl+alt+shift+f11', command: 'invisibleLoad.addEntry', args };
  writeFileSync(join(user, 'User/keybindings.json'), JSON.stringify([binding]));
}
