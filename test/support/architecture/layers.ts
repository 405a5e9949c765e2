import type { Import } from './sources';

/** What the files of a folder may import: other folders, and packages by name or by prefix with `*`. */
interface Layer {
  readonly folders: readonly string[];
  /** Folders that may be imported only dynamically, with `import()`. */
  readonly lazy?: readonly string[];
  readonly packages: readonly string[];
}

/** The layers by folder. Imports point inwards only. */
export const layers: Readonly<Record<string, Layer>> = {
  'src/core': {
    folders: ['src/core'],
    packages: [
      'temporal-polyfill',
      'valibot',
      '@vscode/l10n',
      'picomatch',
      'ignore',
      'd3-scale',
      'd3-shape',
      'csv-stringify/browser/*',
    ],
  },
  'src/store': { folders: ['src/core', 'src/store'], packages: ['node:*', 'env-paths', 'uuid', 'store-worker'] },
  'src/sources': {
    folders: ['src/core', 'src/sources'],
    packages: ['node:*', 'ical.js', 'temporal-polyfill', 'valibot'],
  },
  'src/editor': {
    folders: ['src/core', 'src/editor'],
    lazy: ['src/webview'],
    packages: ['node:*', 'vscode', '@vscode/l10n', 'valibot'],
  },
  'src/webview': { folders: ['src/core', 'src/webview'], packages: ['preact*', 'd3-*', '@vscode/l10n', 'valibot'] },
  src: {
    folders: ['src/core', 'src/store', 'src/sources', 'src/editor', 'src/api'],
    lazy: ['src/webview'],
    packages: ['node:*', 'vscode', '@vscode/l10n', 'valibot'],
  },
};

/** The reason why an import in the product's source is not allowed, or undefined when it is allowed. */
export function objection({ from, to, dynamic }: Import): string | undefined {
  const name = layerOf(from);
  const layer = name === undefined ? undefined : layers[name];
  if (!layer) return `${from} lies outside the layers`;
  if (to === 'src/extension') return `${from} imports the composition root`;
  if (!to.startsWith('src/')) {
    return layer.packages.some((pattern) => matches(to, pattern)) ? undefined : `${from} imports ${to}`;
  }
  const isIn = (folder: string) => to === folder || to.startsWith(`${folder}/`);
  if (layer.folders.some(isIn)) return undefined;
  if (!layer.lazy?.some(isIn)) return `${from} imports ${to}`;
  return dynamic ? undefined : `${from} imports ${to} before it is needed`;
}

/** The layer that a file belongs to: the longest folder above it. */
export function layerOf(file: string): string | undefined {
  return Object.keys(layers)
    .filter((folder) => file.startsWith(`${folder}/`))
    .toSorted((one, other) => other.length - one.length)[0];
}

function matches(specifier: string, pattern: string): boolean {
  if (pattern.endsWith('*')) return specifier.startsWith(pattern.slice(0, -1));
  return specifier === pattern || specifier.startsWith(`${pattern}/`);
}
