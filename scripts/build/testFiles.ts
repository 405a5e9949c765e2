import { type Metafile, type Plugin, build, context } from 'esbuild';
import { rmSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from '../lib/paths.ts';
import { ExpectedError, log, untilInterrupted } from '../lib/program.ts';
import { reportBuilds } from './reportBuilds.ts';
import type { FileSuite } from '../test/testArguments.ts';
import { plainTests } from './options.ts';

/** Builds only these test files and returns the paths of the built files. */
export async function buildTestFiles(suite: FileSuite, entries: readonly string[]): Promise<string[]> {
  const options = plainTests(suite, [...entries], 'chosen');
  rmSync(options.outdir, { recursive: true, force: true });
  await build({ ...options, logLevel: 'warning' }).catch(() => {
    throw new ExpectedError('The tests cannot be built.'); // esbuild has printed why
  });
  return entries.map((entry) => builtFile(suite, entry, options.outdir));
}

/**
 * Builds these test files after every change, until the program is interrupted. Calls `changed` with the built files
 * that the change affects (all of them the first time) and with a signal that is aborted when the next build begins.
 */
export async function watchTestFiles(
  suite: FileSuite,
  entries: readonly string[],
  changed: (files: readonly string[], outdated: AbortSignal) => Promise<void>,
): Promise<void> {
  const options = plainTests(suite, [...entries], 'watched');
  rmSync(options.outdir, { recursive: true, force: true });
  let run = new AbortController();
  let since = 0;
  const rerun: Plugin = {
    name: 'rerun',
    setup(watched) {
      let began = 0;
      watched.onStart(() => {
        run.abort();
        began = Date.now();
      });
      watched.onEnd(({ metafile, errors }) => {
        if (!metafile || errors.length > 0) return;
        const reached = entries.filter((entry) => newestInput(metafile, entry) >= since);
        since = began;
        run = new AbortController();
        void changed(
          reached.map((entry) => builtFile(suite, entry, options.outdir)),
          run.signal,
        ).catch((error: unknown) => log(String(error)));
      });
    },
  };
  const watched = await context({
    ...options,
    metafile: true,
    logLevel: 'warning',
    plugins: [...(options.plugins ?? []), reportBuilds(1), rerun],
  });
  await watched.watch();
  await untilInterrupted();
  run.abort();
  await watched.dispose();
}

function builtFile(suite: FileSuite, entry: string, folder: string): string {
  const below = entry.slice(`test/${suite}/`.length).replace(/\.tsx?$/, '.js');
  return join(folder, below).split(sep).join('/');
}

/** The latest modification time, in milliseconds, of the files from which an entry point is built. */
function newestInput({ inputs }: Metafile, entry: string): number {
  const reached = new Set([entry]);
  for (const path of reached) {
    for (const { path: imported, external } of inputs[path]?.imports ?? []) if (!external) reached.add(imported);
  }
  const files = [...reached].filter((path) => path in inputs).map((path) => join(root, path));
  return Math.max(...files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0));
}
