import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { root } from '../lib/paths.ts';

/** What every window loads first after its start, each alone, because it takes long (`firstUses`). */
const first = ['src/core/time/calendar.ts', 'src/core/activity/classifyFile.ts'];

/** What every window loads next, each in a turn of its own. */
const next = [
  'src/core/duty/duties.ts',
  'src/core/report/comparison/measurementBasis.ts',
  'src/core/timeline/dayRead.ts',
  'src/core/wait/waits.ts',
  'src/editor/clock/clockWatch.ts',
  'src/editor/duty/dutyCommands.ts',
  'src/editor/entry/entryActs.ts',
  'src/editor/prompts/promptSources.ts',
  'src/editor/recording/beginRecording.ts',
  'src/editor/report/reportNotice.ts',
  'src/editor/status/windowStatus.ts',
  'src/editor/today/todayView.ts',
  'src/editor/wait/waitView.ts',
  'src/store/openPatiently.ts',
];

/** All that every window loads soon after its start. */
export const loadedAfterStart: readonly string[] = [...first, ...next];

const SHARED = 'shared-after-start';

/**
 * Puts everything that activation loads into one chunk, and into another one what the parts that are loaded next share
 * with others. By default esbuild makes a file for every combination of entries that share code, about eighty for the
 * start of a window, and finding and reading each file costs time. So this plugin adds an import of the start, and of
 * what is shared, to every module that is loaded later: all of them then share the whole of it, which is in memory by
 * then anyway.
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
      const { later, shared } = chunksOf(result.metafile, entry);
      const start = `import ${JSON.stringify(join(root, entry))};`;
      outer.onResolve({ filter: new RegExp(`^${SHARED}$`) }, ({ path }) => ({ path, namespace: SHARED }));
      outer.onLoad({ filter: /.*/, namespace: SHARED }, () => ({
        contents: shared.map((file) => `import ${JSON.stringify(join(root, file))};`).join('\n'),
        resolveDir: root,
      }));
      outer.onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, ({ path }) => {
        const file = relative(root, path).split(sep).join('/');
        if (!later.has(file)) return undefined;
        const also = first.includes(file) ? start : `${start}\nimport '${SHARED}';`;
        const contents = `${readFileSync(path, 'utf8')}\n${also}\n`;
        return { contents, loader: extname(path) === '.tsx' ? 'tsx' : 'ts', resolveDir: dirname(path) };
      });
    },
  };
}

/** The modules that others load with `import()`, and what several of them share with one of those that are loaded next. */
function chunksOf({ inputs }: Metafile, entry: string): { later: ReadonlySet<string>; shared: readonly string[] } {
  const imported = (file: string, kind: string) =>
    (inputs[file]?.imports ?? []).filter((one) => one.kind === kind && one.path in inputs).map(({ path }) => path);
  const reached = (file: string, found = new Set<string>()): Set<string> => {
    if (!found.has(file)) for (const one of imported(file, 'import-statement')) reached(one, found.add(file));
    return found.add(file);
  };
  const later = new Set(Object.keys(inputs).flatMap((file) => imported(file, 'dynamic-import')));
  const gone = loadedAfterStart.find((file) => !later.has(file));
  if (gone)
    throw new Error(`${gone} is not loaded with import() any more. Leave it out of scripts/build/startChunk.ts.`);
  const loaded = new Set([entry, ...first].flatMap((file) => [...reached(file)]));
  const users = Map.groupBy(
    [...later].flatMap((file) => [...reached(file)].map((used) => ({ file, used }))),
    ({ used }) => used,
  );
  const shared = [...users].flatMap(([used, by]) => {
    const isShared = by.length > 1 && by.some(({ file }) => next.includes(file));
    return isShared && used.startsWith('src/') && !loaded.has(used) ? [used] : [];
  });
  return { later, shared };
}
