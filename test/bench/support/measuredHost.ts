import { build } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/paths';
import { launchBrowser } from '../../../scripts/vscode/browser';
import { dataFolders } from '../../../scripts/vscode/dataFolders';
import { installVsix } from '../../../scripts/vscode/installVsix';
import { launchHost } from '../../../scripts/vscode/launch';
import { eventually } from '../../support/eventually';
import { quietSettings } from '../../support/settings';
import { resultVariable } from './windowResult';

/** The longest that a driver may take in one window, in milliseconds. */
const LONGEST = 180_000;

/** A VS Code in which an extension, the driver, measures and writes its result to a file. */
export interface MeasuredHost<Result> {
  /** Opens a window, and closes it when the driver wrote what it measured there. */
  measure(): Promise<Result>;
  dispose(): Promise<void>;
}

/** The script of a driver in this folder, as text. */
export async function driverScript(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, `test/bench/support/${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['vscode'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Launches VS Code below `base` with these packaged extensions. `fill` makes the data file of ours. */
export async function launchMeasured<Result extends object>(
  base: string,
  extensions: readonly string[],
  fill: (file: string) => void = () => undefined,
): Promise<MeasuredHost<Result>> {
  const folders = dataFolders(base);
  const result = join(folders.base, 'result.json');
  const workspace = join(folders.base, 'workspace');
  for (const folder of [join(folders.user, 'User'), workspace, folders.extensionData]) {
    mkdirSync(folder, { recursive: true });
  }
  writeFileSync(join(folders.user, 'User/settings.json'), JSON.stringify(quietSettings));
  fill(join(folders.extensionData, 'invisible-load.db'));
  for (const extension of extensions) await installVsix(extension, folders);
  const host = await launchHost({ folders, env: { [resultVariable]: result } });
  const browser = await launchBrowser();
  return {
    measure: async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(host.url({ folder: workspace }));
      const read = () => (existsSync(result) ? readFileSync(result, 'utf8') || undefined : undefined);
      const text = await eventually('the result of the measurement in a window', read, LONGEST);
      const measured = JSON.parse(text) as Result | { readonly error: string };
      rmSync(result);
      await context.close();
      if ('error' in measured) throw new Error(measured.error);
      return measured;
    },
    dispose: async () => {
      await browser.close();
      await host.dispose();
    },
  };
}
