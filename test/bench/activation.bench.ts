import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installVsix } from '../../scripts/vscode/installVsix';
import { makeVsix } from '../../scripts/package/makeVsix';
import { eventually } from '../support/eventually';
import { Workbench } from '../support/workbench';
import { figure, median } from './figure';
import { packEmptyExtension } from './support/packExtension';

const ROUNDS = 5;
const EMPTY = 'empty-extension';

/** The activation time of each extension in milliseconds, as "Running Extensions" shows it. */
async function activationTimes(workbench: Workbench): Promise<{ ours: number; empty: number }> {
  const window = await workbench.openWindow();
  // The list draws only the rows that can be seen.
  await window.page.setViewportSize({ width: 1400, height: 4000 });
  await window.runCommand('Developer: Show Running Extensions');
  const timeOf = (name: string) =>
    eventually(`the activation time of ${name}`, async () => {
      const row = window.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: name }).first();
      const text = (await row.count()) > 0 ? await row.innerText() : '';
      const time = /(\d+)ms/.exec(text.replaceAll(',', ''))?.[1];
      return time === undefined ? undefined : Number(time);
    });
  const times = { ours: await timeOf('Invisible Load'), empty: await timeOf(EMPTY) };
  await window.close();
  return times;
}

const folder = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));
await makeVsix();
// VS Code loads all extensions at once that wait for its start, and counts the time of each until its own code is there.
// So both figures hold what VS Code's own extensions take, and the ratio is that of a window as people have it.
const workbench = await Workbench.launch({ allBuiltIn: true });
await installVsix(packEmptyExtension(folder, EMPTY), workbench.folders);
const rounds: { ours: number; empty: number }[] = [];
for (let round = 0; round < ROUNDS; round++) rounds.push(await activationTimes(workbench));
await workbench.dispose();
rmSync(folder, { recursive: true });

const ours = median(rounds.map((round) => round.ours));
const empty = median(rounds.map((round) => round.empty));
figure('activation-median', ours, 'ms');
figure('activation-of-an-empty-extension-median', empty, 'ms');
figure('activation-over-empty', ours / Math.max(1, empty), 'x');
