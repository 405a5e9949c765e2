import { build } from 'esbuild';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeVsix } from '../../scripts/package/makeVsix';
import { root, vsix } from '../../scripts/lib/paths';
import { launchBrowser } from '../../scripts/vscode/browser';
import { dataFolders } from '../../scripts/vscode/dataFolders';
import { installVsix } from '../../scripts/vscode/installVsix';
import { launchHost } from '../../scripts/vscode/launch';
import { openStore } from '../../src/store/sqliteStore';
import { eventually } from '../support/eventually';
import { quietSettings } from '../support/settings';
import { figure } from './figure';
import { fillDensely } from './support/fullStore';
import { packEmptyExtension, packExtension } from './support/packExtension';
import { type Measured, resultVariable } from './support/windowResult';

const YEARS = 10;
/** The longest stretch that is allowed, in milliseconds (docs/design.md, "Bounds"). */
const BOUND = 50;
const calendar = { zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 };

const folder = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));

async function driverScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test/bench/support/windowDriver.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['vscode'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

function fillTenYears(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const clock = { now: () => Date.now(), zone: () => calendar.zone };
  const store = openStore(file, clock);
  fillDensely(store, calendar, Date.now(), YEARS * 52);
  store.dispose();
}

/** Opens one window with the driver and one other extension, and resolves with what the driver measured. */
async function measureWindow(name: string, driver: string, extension: string): Promise<Measured> {
  const folders = dataFolders(join(folder, name));
  const result = join(folders.base, 'result.json');
  mkdirSync(join(folders.user, 'User'), { recursive: true });
  writeFileSync(join(folders.user, 'User/settings.json'), JSON.stringify(quietSettings));
  if (extension === vsix) fillTenYears(join(folders.extensionData, 'invisible-load.db'));
  for (const file of [extension, driver]) await installVsix(file, folders);
  const host = await launchHost({ folders, env: { [resultVariable]: result } });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const workspace = join(folders.base, 'workspace');
    mkdirSync(workspace);
    await page.goto(host.url({ folder: workspace }));
    await eventually(`the measurement in the window with ${name}`, () => existsSync(result), 180_000);
    const measured = JSON.parse(readFileSync(result, 'utf8')) as Measured & { readonly error?: string };
    if (measured.error !== undefined) throw new Error(measured.error);
    return measured;
  } finally {
    await browser.close();
    await host.dispose();
  }
}

await makeVsix();
const driver = packExtension(folder, 'driver', await driverScript(), '*');
const ours = await measureWindow('ours', driver, vsix);
const empty = await measureWindow('empty', driver, packEmptyExtension(folder, 'empty'));
rmSync(folder, { recursive: true });

const longest = (lengths: readonly number[]) => Math.max(0, ...lengths);
for (const { name, stretches } of ours.scenes) {
  figure(`longest-own-stretch-${name}`, longest(stretches.map(({ length }) => length)), 'ms');
  figure(`longest-own-stretch-${name}-processor`, longest(stretches.map(({ busy }) => busy)), 'ms');
  for (const { busy, functions } of stretches.filter((one) => one.busy > BOUND)) {
    process.stdout.write(`# ${busy.toFixed(0)} ms in ${functions.join(', ')}
`);
  }
}
if (ours.unfinished.length > 0) throw new Error(`These scenes did not end: ${ours.unfinished.join(', ')}`);
const all = ours.scenes.flatMap(({ stretches }) => stretches);
figure('own-stretches-over-50-ms', all.filter(({ length }) => length > BOUND).length, 'stretches');
figure('own-stretches-over-50-ms-processor', all.filter(({ busy }) => busy > BOUND).length, 'stretches');
for (const [percentile, value] of Object.entries(ours.delays)) {
  figure(`event-loop-delay-p${percentile}`, value, 'ms');
  figure(`event-loop-delay-p${percentile}-with-an-empty-extension`, empty.delays[percentile] ?? Number.NaN, 'ms');
}
