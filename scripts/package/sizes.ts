import { statSync } from 'node:fs';
import { posix } from 'node:path';
import type { ZipEntry } from './zip.ts';

interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly limit: number;
}

const kilobyte = 1024;
const entry = 'extension/dist/extension.js';
const page = 'extension/dist/report.js';
const dayPage = 'extension/dist/day.js';

/** The sizes that cost a person time when installing or starting the extension, each with its limit, in bytes. */
export function measureSizes(file: string, entries: readonly ZipEntry[]): Size[] {
  const byPath = new Map(entries.map((one) => [one.path, one]));
  const sizeOf = (path: string) => byPath.get(path)?.size ?? 0;
  const atStart = loadedWith(entry, byPath).reduce((sum, path) => sum + sizeOf(path), 0);
  return [
    { name: 'package', bytes: statSync(file).size, limit: 740 * kilobyte },
    { name: 'extension.js', bytes: sizeOf(entry), limit: 200 * kilobyte },
    { name: 'code loaded at activation', bytes: atStart, limit: 60 * kilobyte },
    { name: 'page code', bytes: sizeOf(page), limit: 120 * kilobyte },
    { name: 'page code of the day', bytes: sizeOf(dayPage), limit: 60 * kilobyte },
  ];
}

/** A size as a line of text: `package: 91.2 KB (of 600 KB)`. */
export function describeSize({ name, bytes, limit }: Size): string {
  return `${name}: ${(bytes / kilobyte).toFixed(1)} KB (of ${limit / kilobyte} KB)`;
}

/** The file and every chunk that it imports statically, also through other chunks; `import()` loads later. */
function loadedWith(path: string, entries: ReadonlyMap<string, ZipEntry>): string[] {
  const loaded = new Set<string>();
  const follow = (one: string): void => {
    if (loaded.has(one)) return;
    loaded.add(one);
    const text = entries.get(one)?.text() ?? '';
    for (const [, named = ''] of text.matchAll(/(?:from|import)"(\.[^"]+)"/g)) {
      follow(posix.join(posix.dirname(one), named));
    }
  };
  follow(path);
  return [...loaded];
}
