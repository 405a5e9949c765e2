import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Backup } from '../../../../src/core/store/backups';
import { restoreBackup } from '../../../../src/editor/data/pickBackup';

const copies: readonly Backup[] = [
  { path: '/backups/2026-11-24.db', day: '2026-11-24', size: 1_500_000 },
  { path: '/backups/2026-11-23.db', day: '2026-11-23', size: 1_000_000 },
];

describe('The command that restores a backup', () => {
  let choose: string | undefined;
  let press: string | undefined;
  let restored: Backup[];
  let messages: string[];
  let labels: string[];

  beforeEach(() => {
    [choose, press, restored, messages, labels] = [copies[1]?.path, 'Restore', [], [], []];
  });

  const showWarningMessage = async (_message: string, options: vscode.MessageOptions, ...actions: string[]) => {
    assert.equal(options.modal, true);
    return actions.find((action) => action === press);
  };
  const showInformationMessage = async (message: string) => void messages.push(message);

  const run = (offered = copies) =>
    restoreBackup(
      {
        window: {
          showWarningMessage,
          showInformationMessage,
        },
      },
      {
        copies: offered,
        restore: async (copy) => {
          restored.push(copy);
          return '/data/aside.db';
        },
        locale: () => 'en',
        zone: () => 'Europe/Berlin',
        pickOne: async ({ choices }) => {
          labels = choices.map(({ label }) => label);
          return choose;
        },
      },
    );

  it('restores the chosen backup after “Restore” was chosen, and names the file that was set aside', async () => {
    await run();
    assert.deepEqual(restored, copies.slice(1));
    assert.match(messages.join(), /November 23, 2026.*\/data\/aside\.db/);
  });

  it('lists each backup with its day, and with its time of day where that is known', async () => {
    const [first, ...others] = copies;
    assert.ok(first);
    await run([{ ...first, madeAt: Date.UTC(2026, 10, 24, 8, 15) }, ...others]);
    assert.deepEqual(
      labels.map((label) => label.replaceAll(/\s/g, ' ')),
      ['Tuesday, November 24, 2026 at 9:15 AM', 'Monday, November 23, 2026'],
    );
  });

  it('restores nothing when the confirmation is closed or no backup is chosen', async () => {
    press = undefined;
    await run();
    [choose, press] = [undefined, 'Restore'];
    await run();
    assert.deepEqual([restored, messages], [[], []]);
  });

  it('says that there is no backup yet', async () => {
    await run([]);
    assert.match(messages.join(), /There is no backup yet/);
  });
});
