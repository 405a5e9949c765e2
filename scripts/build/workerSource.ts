import { build, type Plugin } from 'esbuild';
import { join } from 'node:path';
import { root } from '../lib/paths.ts';

const entry = 'src/store/worker.ts';

/**
 * Makes the module `store-worker`: the code that the store runs in a thread of its own, bundled as one script, as text.
 * As text it is part of every bundle that needs it, so that no bundle has to know where a further file lies.
 */
export const workerSource: Plugin = {
  name: 'worker-source',
  setup(outer) {
    outer.onResolve({ filter: /^store-worker$/ }, ({ path }) => ({ path, namespace: 'worker-source' }));
    outer.onLoad({ filter: /.*/, namespace: 'worker-source' }, async () => {
      const { outputFiles, metafile } = await build({
        absWorkingDir: root,
        entryPoints: [entry],
        bundle: true,
        write: false,
        metafile: true,
        minify: true,
        platform: 'node',
        target: 'node24',
        format: 'cjs',
        legalComments: 'none',
        logLevel: 'silent',
      });
      const text = outputFiles.map((file) => file.text).join('');
      const watchFiles = Object.keys(metafile.inputs).map((path) => join(root, path));
      return { contents: `export const source = ${JSON.stringify(text)};`, loader: 'js', watchFiles };
    });
  },
};
