import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { root } from '../lib/paths.ts';

/** What a window loads after activation: recording and the items in the status bar, which begin to work part by part. */
export const AFTER_START = 'after-start';

/** Days and zones, with their library, which takes a turn of its own. Loaded after the first seconds of a window. */
export const LOCAL_TIME = 'local-time';

/** All else that every window loads, after its first seconds. */
export const SETTLED = 'settled';

/** What makes the first act quick. A window loads it at the first tick. */
export const FIRST_TICK = 'first-tick';

/** The files that every window loads after activation, in their order, with the modules that each of them holds. */
const next = {
  [AFTER_START]: [
    'src/core/activity/classifyFile.ts',
    'src/editor/recording/beginRecording.ts',
    'src/editor/status/windowStatus.ts',
  ],
  [LOCAL_TIME]: ['src/core/time/calendar.ts'],
  [SETTLED]: [
    'src/core/duty/duties.ts',
    'src/core/report/comparison/measurementBasis.ts',
    'src/core/timeline/dayRead.ts',
    'src/core/wait/waits.ts',
    'src/editor/clock/clockWatch.ts',
    'src/editor/prompts/promptQuestions.ts',
    'src/editor/prompts/promptSources.ts',
    'src/editor/report/reportNotice.ts',
    'src/editor/today/todayView.ts',
    'src/editor/wait/waitView.ts',
  ],
  [FIRST_TICK]: ['src/editor/duty/dutyCommands.ts', 'src/editor/entry/entryActs.ts'],
} satisfies Record<string, readonly string[]>;
const names = [AFTER_START, LOCAL_TIME, SETTLED, FIRST_TICK] as const;
type Name = (typeof names)[number];
/** esbuild names the files after it, as `next:after-start`. */
export const NEXT = 'next';

/** What a window loads when there is a file with data, before the first tick. */
export const stored: readonly string[] = ['src/store/openPatiently.ts'];

/**
 * Puts everything that activation loads into one chunk, and everything that every window loads next into four. By
 * default esbuild makes a file for every module that is loaded with `import()` and for every combination of them that
 * share code, about eighty for the start of a window, and finding and reading each file costs time. So this plugin makes
 * each `import()` of such a module one of the file that holds it. It also adds an import of the start, and of the files
 * before it, to every module that is loaded later: all of them then share the whole of it, which is in memory by then
 * anyway.
 */
export function startChunk(entry: string, options: BuildOptions): Plugin {
  return {
    name: 'start-chunk',
    setup: async (outer) => {
      // The build that this is a part of reports an error in the code itself.
      const result = await build({
        ...{ ...options, entryPoints: [entry], write: false, logLevel: 'silent' },
        metafile: true,
      }).catch(() => undefined);
      if (!result) return;
      const later = loadedLater(result.metafile);
      const parts: readonly Part[] = [
        { name: AFTER_START, modules: importedBy([...next[AFTER_START], ...stored], result.metafile) },
        { name: LOCAL_TIME, modules: importedBy(next[LOCAL_TIME], result.metafile) },
        { name: SETTLED, modules: importedBy(next[SETTLED], result.metafile) },
      ];
      const imported = (file: string) => `import ${JSON.stringify(join(root, file))};`;
      /** Imports of what is in memory before a module is loaded, so that the module shares the whole of it. */
      const loadedBefore = (file: string) => [
        imported(entry),
        ...filesBefore(file, parts).map((name) => `import '${name}';`),
        ...(file.startsWith('src/store/') && !stored.includes(file) ? stored.map(imported) : []),
      ];
      outer.onResolve({ filter: new RegExp(`^(?:${names.join('|')})$`) }, ({ path }) => ({ path, namespace: NEXT }));
      outer.onLoad({ filter: /.*/, namespace: NEXT }, ({ path }) => ({
        contents: next[path as Name]
          .map((file, at) => `export * as ${part(at)} from ${JSON.stringify(join(root, file))};`)
          .join('\n'),
        resolveDir: root,
      }));
      outer.onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, ({ path }) => {
        const file = relative(root, path).split(sep).join('/');
        const text = readFileSync(path, 'utf8');
        const contents = [withPartsOfOne(text, file), ...(later.has(file) ? loadedBefore(file) : [])].join('\n');
        return { contents, loader: extname(path) === '.tsx' ? 'tsx' : 'ts', resolveDir: dirname(path) };
      });
    },
  };
}

/** The text of a module, in which each `import()` of a module that is loaded next is one of the file that holds it. */
function withPartsOfOne(text: string, file: string): string {
  return text.replace(/\bimport\('(\.[^']+)'\)/g, (whole, path: string) => {
    const module = `${join(dirname(file), path).split(sep).join('/')}.ts`;
    const name = names.find((one) => next[one].includes(module));
    return name ? `import('${name}').then((all) => all.${part(next[name].indexOf(module))})` : whole;
  });
}

interface Part {
  readonly name: Name;
  readonly modules: ReadonlySet<string>;
}

/** The names of the files that are in memory when a module is loaded with `import()`, and of the one that has it. */
function filesBefore(module: string, parts: readonly Part[]): readonly string[] {
  const name = parts.find(({ modules }) => modules.has(module))?.name;
  return name === undefined ? names : names.slice(0, names.indexOf(name) + 1);
}

/** These modules, and all that come with them. */
function importedBy(modules: readonly string[], { inputs }: Metafile): ReadonlySet<string> {
  const found = new Set(modules);
  for (const module of found) {
    for (const { kind, path } of inputs[module]?.imports ?? []) if (kind !== 'dynamic-import') found.add(path);
  }
  return found;
}

function part(at: number): string {
  return `part${at}`;
}

/** The modules that others load with `import()`. */
function loadedLater({ inputs }: Metafile): ReadonlySet<string> {
  const later = new Set(
    Object.values(inputs).flatMap(({ imports }) =>
      imports.filter(({ kind, path }) => kind === 'dynamic-import' && path in inputs).map(({ path }) => path),
    ),
  );
  const gone = [...Object.values(next).flat(), ...stored].find((file) => !later.has(file));
  if (gone)
    throw new Error(`${gone} is not loaded with import() any more. Leave it out of scripts/build/startChunk.ts.`);
  return later;
}
