import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { root } from '../lib/paths.ts';

/** What every window loads next. It is loaded at once, and begins to work part by part. */
const next = [
  'src/core/activity/classifyFile.ts',
  'src/core/duty/duties.ts',
  'src/core/report/comparison/measurementBasis.ts',
  'src/core/time/calendar.ts',
  'src/core/timeline/dayRead.ts',
  'src/core/wait/waits.ts',
  'src/editor/clock/clockWatch.ts',
  'src/editor/duty/dutyCommands.ts',
  'src/editor/entry/entryActs.ts',
  'src/editor/prompts/promptQuestions.ts',
  'src/editor/prompts/promptSources.ts',
  'src/editor/recording/beginRecording.ts',
  'src/editor/report/reportNotice.ts',
  'src/editor/status/windowStatus.ts',
  'src/editor/today/todayView.ts',
  'src/editor/wait/waitView.ts',
];

/** What a window loads when there is a file with data. */
export const stored: readonly string[] = ['src/store/openPatiently.ts'];

/** The name of the file with all that every window loads next. */
export const AFTER_START = 'after-start';

/**
 * Puts everything that activation loads into one chunk, and everything that every window loads next into another one. By
 * default esbuild makes a file for every module that is loaded with `import()` and for every combination of them that
 * share code, about eighty for the start of a window, and finding and reading each file costs time. So this plugin makes
 * each `import()` of such a module one of the file that holds all of them. It also adds an import of the start, and of that
 * file, to every module that is loaded later: all of them then share the whole of it, which is in memory by then anyway.
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
      const imported = (file: string) => `import ${JSON.stringify(join(root, file))};`;
      /** Imports of what is in memory before a module is loaded, so that the module shares the whole of it. */
      const loadedBefore = (file: string) => [
        ...(next.includes(file) ? [] : [imported(entry), `import '${AFTER_START}';`]),
        ...(file.startsWith('src/store/') && !stored.includes(file) ? stored.map(imported) : []),
      ];
      outer.onResolve({ filter: new RegExp(`^${AFTER_START}$`) }, ({ path }) => ({ path, namespace: AFTER_START }));
      outer.onLoad({ filter: /.*/, namespace: AFTER_START }, () => ({
        contents: next
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
    const at = next.indexOf(`${join(dirname(file), path).split(sep).join('/')}.ts`);
    return at < 0 ? whole : `import('${AFTER_START}').then((all) => all.${part(at)})`;
  });
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
  const gone = [...next, ...stored].find((file) => !later.has(file));
  if (gone)
    throw new Error(`${gone} is not loaded with import() any more. Leave it out of scripts/build/startChunk.ts.`);
  return later;
}
