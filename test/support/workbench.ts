import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser';
import { type DataFolders, dataFolders } from '../../scripts/vscode/dataFolders';
import { copyInstalled } from '../../scripts/vscode/installedVsix';
import { type Host, launchHost } from '../../scripts/vscode/launch';
import { vsix } from '../../scripts/lib/paths';
import { linkBuiltInExtensions } from './builtInExtensions';
import { takePictures, takePicturesOfFailures } from './failurePictures';
import { quietSettings } from './settings';
import { startTimeout, WorkbenchWindow } from './window';

export interface WorkbenchOptions {
  /** Files of the opened folder: content by relative path. */
  readonly files?: Readonly<Record<string, string>>;
  /** User settings in addition to those that keep the workbench quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Additional environment variables for the extension host. */
  readonly env?: NodeJS.ProcessEnv;
  /** A module that the extension host loads before anything else. */
  readonly preload?: string;
  /** The time zone of the browser; `env.TZ` sets that of the extension host. */
  readonly timezone?: string;
  /** The display language. VS Code's own words stay English, because no language pack is installed. */
  readonly language?: string;
  /** Start all extensions that come with VS Code, as people have them, instead of those that the tests need. */
  readonly allBuiltIn?: boolean;
}

/** Milliseconds that a test waits for one element or action; many times what a machine without other work needs. */
const actionTimeout = 30_000;

/** A real VS Code with the packaged extension installed and data folders of its own; dispose it in `after`. */
export class Workbench {
  readonly folders: DataFolders;
  /** The folder that its windows open. */
  readonly workspace: string;
  readonly #options: WorkbenchOptions;
  readonly #browser: Browser;
  #host: Host;

  private constructor(
    folders: DataFolders,
    workspace: string,
    options: WorkbenchOptions,
    browser: Browser,
    host: Host,
  ) {
    this.folders = folders;
    this.workspace = workspace;
    this.#options = options;
    this.#browser = browser;
    this.#host = host;
  }

  static async launch(options: WorkbenchOptions = {}): Promise<Workbench> {
    const folders = dataFolders(mkdtempSync(join(tmpdir(), 'invisible-load-ui-')));
    const workspace = join(folders.base, 'billing');
    for (const [path, content] of Object.entries(options.files ?? {})) writeFile(join(workspace, path), content);
    mkdirSync(workspace, { recursive: true });
    writeSettings(folders, options.settings);
    await copyInstalled(vsix, folders);
    if (!options.allBuiltIn) linkBuiltInExtensions(builtInFolder(folders));
    const host = await launchHost(launchOptions(folders, options));
    return new Workbench(folders, workspace, options, await launchBrowser(), host);
  }

  /** The folder in which the extension keeps its database. */
  get dataDirectory(): string {
    return this.folders.extensionData;
  }

  /** Opens a window and waits until its status bar is drawn. */
  async openWindow(): Promise<WorkbenchWindow> {
    const context = await this.#browser.newContext({
      viewport: { width: 1400, height: 900 },
      ...(this.#options.timezone && { timezoneId: this.#options.timezone }),
    });
    const { language } = this.#options;
    if (language !== undefined) await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}'`);
    const page = await context.newPage();
    await page.goto(this.#host.url({ folder: this.workspace }), { timeout: startTimeout });
    page.setDefaultTimeout(actionTimeout);
    const window = new WorkbenchWindow(page);
    takePicturesOfFailures(page);
    await window.whenReady().catch(async (error: unknown) => {
      await takePictures('a window did not open');
      throw error;
    });
    return window;
  }

  /** Ends the server and its extension hosts as `kill -9` does, and starts it again on the same data. */
  async crash(): Promise<void> {
    await this.#host.kill();
    this.#host = await launchHost(launchOptions(this.folders, this.#options));
  }

  /** Closes all windows, ends the server and removes its data. */
  async dispose(): Promise<void> {
    await this.#browser.close();
    await this.#host.dispose();
    rmSync(this.folders.base, { recursive: true, force: true, maxRetries: 5 });
  }
}

function launchOptions(folders: DataFolders, { env, preload, allBuiltIn }: WorkbenchOptions) {
  const builtIn = allBuiltIn ? undefined : builtInFolder(folders);
  return { folders, ...(builtIn && { builtIn }), ...(env && { env }), ...(preload && { preload }) };
}

function builtInFolder({ base }: DataFolders): string {
  return join(base, 'built-in');
}

function writeSettings({ user }: DataFolders, settings: Readonly<Record<string, unknown>> = {}): void {
  writeFile(join(user, 'User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

function writeFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
