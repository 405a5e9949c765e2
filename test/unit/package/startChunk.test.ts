import assert from 'node:assert/strict';
import { build, type Metafile } from 'esbuild';
import { groupOptions } from '../../../scripts/build/options';
import { AFTER_START, LOCAL_TIME, NEXT, stored } from '../../../scripts/build/startChunk';

/** The files that are loaded with the one of an entry. */
function filesOf({ outputs }: Metafile, entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const imports = outputs[path]?.imports ?? [];
    for (const one of imports) if (one.kind === 'import-statement' && !one.external) follow(one.path);
  };
  const [path] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === entry) ?? [];
  assert.ok(path, `${entry} has a file of its own`);
  follow(path);
  return found;
}

/** The files that a window loads after activation. */
function filesOfStart(metafile: Metafile): string[] {
  const entries = [...[LOCAL_TIME, AFTER_START].map((name) => `${NEXT}:${name}`), ...stored];
  return entries.flatMap((entry) => [...filesOf(metafile, entry)]);
}

/** The files loaded with the one of an entry that hold a package. */
function packagesByFile(metafile: Metafile, entry: string, name: string): string[] {
  return [...filesOf(metafile, entry)].filter((file) => packagesIn(metafile, [file]).includes(name));
}

function packagesIn({ outputs }: Metafile, files: readonly string[]): string[] {
  const inputs = files.flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
  const names = inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []);
  return [...new Set(names)].toSorted();
}

describe('The built code of a window', () => {
  let metafile: Metafile;

  before(async () => {
    const options = { ...groupOptions('extension'), write: false, logLevel: 'silent' } as const;
    ({ metafile } = await build({ ...options, metafile: true }));
  });

  it('is loaded from few files, because finding and reading each file takes time', () => {
    const loaded = new Set(filesOf(metafile, 'src/extension.ts'));
    assert.ok(loaded.size <= 3, `${loaded.size} files at activation`);
    for (const file of filesOfStart(metafile)) loaded.add(file);
    assert.ok(loaded.size <= 11, `${loaded.size} files for a window: ${[...loaded].join(', ')}`);
  });

  it('has at the start of a window nothing of what only makes the first act quick', () => {
    const inputs = filesOfStart(metafile).flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
    assert.ok(inputs.includes('src/editor/status/windowStatus.ts'));
    const early = inputs.filter((input) => /src\/editor\/(?:duty\/duty|entry\/entryA)/.test(input));
    assert.deepEqual(early, []);
  });

  it('has the library for local time in a file of its own, so that no file takes long to load', () => {
    const [localTime] = packagesByFile(metafile, `${NEXT}:${LOCAL_TIME}`, 'temporal-polyfill');
    const [rest] = packagesByFile(metafile, `${NEXT}:${AFTER_START}`, 'valibot');
    assert.ok(localTime !== undefined && rest !== undefined && localTime !== rest);
  });

  it('has at activation only the packages that find the data folder and translate, because each one takes time', () => {
    const files = [...filesOf(metafile, 'src/extension.ts')];
    assert.deepEqual(packagesIn(metafile, files), ['@vscode/l10n', 'env-paths', 'is-safe-filename']);
  });

  it('does not import the process, because Node opens the standard streams for that', () => {
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
    assert.ok(imports.some(({ path }) => path === 'node:fs'));
    assert.ok(!imports.some(({ path }) => path === 'node:process'));
  });
});
