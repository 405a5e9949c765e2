// Builds the extension and the report page, or the groups that are named:
//   npm run build -- [--production] [--watch] [extension] [page] [replay] [demo] [unit] [host] [ui] [bench]
import { buildGroups, watchGroups } from '../build/bundles.ts';
import { type Group, groups } from '../build/entries.ts';
import { readFlags, runProgram } from '../lib/program.ts';

const product: readonly Group[] = ['extension', 'page'];

await runProgram(async () => {
  const flags = readFlags(['--production', '--watch', ...groups]);
  const named = groups.filter((group) => flags.has(group));
  const chosen = named.length > 0 ? named : product;
  const build = flags.has('--watch') ? watchGroups : buildGroups;
  await build(chosen, { production: flags.has('--production') });
});
