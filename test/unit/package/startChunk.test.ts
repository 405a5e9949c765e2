import assert from 'node:assert/strict';
import { build, type Metafile } from 'esbuild';
import { groupOptions } from '../../../scripts/build/options';
import { AFTER_START, LOCAL_TIME, NEXT, SETTLED, stored } from '../../../scripts/build/startChunk';

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

/** The files that a window loads for these entries. */
function filesFor(metafile: Metafile, names: readonly string[]): string[] {
  return [...names.map((name) => `${NEXT}:${name}`), ...stored].flatMap((entry) => [...filesOf(metafile, entry)]);
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
    for (const [names, most] of [
      [[AFTER_START], 10],
      [[AFTER_START, LOCAL_TIME, SETTLED], 14],
    ] as const) {
      for (const file of filesFor(metafile, names)) loaded.add(file);
      assert.ok(loaded.size <= most, `${loaded.size} files with ${names.join(', ')}: ${[...loaded].join(', ')}`);
    }
  });

  it('has in the first seconds of a window nothing but recording, the store and the status bar', () => {
    const files = filesFor(metafile, [AFTER_START]);
    const inputs = files.flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
    for (const needed of ['status/windowStatus', 'recording/recording', 'signals/watchAll']) {
      assert.ok(inputs.includes(`src/editor/${needed}.ts`), needed);
    }
    const early = inputs.filter((input) =>
      /src\/editor\/(?:\w+\/\w+View|clock\/clockW|duty\/duty|entry\/entryA|prompts\/prompt|report\/reportN)|src\/core\/timeline\//.test(
        input,
      ),
    );
    assert.deepEqual(early, []);
    assert.ok(!packagesIn(metafile, files).includes('temporal-polyfill'), 'days and zones');
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
