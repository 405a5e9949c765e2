import { type BuildOptions, type Metafile, build, context } from 'esbuild';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dist, root } from '../lib/paths.ts';
import { ExpectedError, untilInterrupted } from '../lib/program.ts';
import { type Group, isTestGroup } from './entries.ts';
import { groupOptions } from './options.ts';
import { reportBuilds } from './reportBuilds.ts';

interface BuildKind {
  /** Minified and without source maps: what is packaged. */
  readonly production: boolean;
  /** Print errors and warnings only. */
  readonly quiet?: boolean;
}

/** Builds the groups. Rejects when a group has an error; esbuild has printed the error by then. */
export async function buildGroups(groups: readonly Group[], kind: BuildKind): Promise<Metafile[]> {
  removeOldChunks(groups);
  const results = await Promise.allSettled(optionsOf(groups, kind).map((options) => build(options)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw asExpected(failed.reason);
  if (groups.includes('host')) copyDriver();
  return results.flatMap((result) =>
    result.status === 'fulfilled' && result.value.metafile ? [result.value.metafile] : [],
  );
}

/** Builds the groups and builds them again after every change, until the program is interrupted. */
export async function watchGroups(groups: readonly Group[], kind: BuildKind): Promise<void> {
  const reporter = reportBuilds(groups.length);
  const contexts = await Promise.all(
    optionsOf(groups, { ...kind, quiet: true }).map(({ plugins = [], ...options }) =>
      context({ ...options, plugins: [...plugins, reporter] }),
    ),
  );
  if (groups.includes('host')) copyDriver();
  await Promise.all(contexts.map((one) => one.watch()));
  await untilInterrupted();
  await Promise.all(contexts.map((one) => one.dispose()));
}

type MeasuredOptions = BuildOptions & { metafile: true };

function optionsOf(groups: readonly Group[], { production, quiet = false }: BuildKind): MeasuredOptions[] {
  return groups.map((group) => {
    const options = groupOptions(group);
    const sourcemap = options.sourcemap ?? (production ? false : 'linked');
    const minify = production && !options.sourcemap;
    return { ...options, metafile: true, minify, sourcemap, logLevel: quiet ? 'warning' : 'info' };
  });
}

/** The names of chunks contain a hash, so the chunks of the last build would stay beside the new ones. */
function removeOldChunks(groups: readonly Group[]): void {
  for (const group of groups) {
    if (group === 'extension') rmSync(join(dist, 'chunks'), { recursive: true, force: true });
    else if (isTestGroup(group)) rmSync(join(dist, 'test', group), { recursive: true, force: true });
  }
}

/** The host tests run as an extension of their own, whose manifest must be in their folder. */
function copyDriver(): void {
  cpSync(join(root, 'test/host/driver/package.json'), join(dist, 'test/host/package.json'));
}

/** esbuild has already printed every error with its place, so the message only states their number. */
function asExpected(reason: unknown): unknown {
  const errors = reason instanceof Error && 'errors' in reason ? reason.errors : undefined;
  return Array.isArray(errors) ? new ExpectedError(`The build failed with ${errors.length} error(s).`) : reason;
}
