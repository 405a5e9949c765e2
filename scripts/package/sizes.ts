import { statSync } from 'node:fs';
import type { ZipEntry } from './zip.ts';

export interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly limit: number;
}

const kilobyte = 1024;

/** The sizes that a person pays for when installing and opening the extension, with what they may grow to. */
export function measureSizes(file: string, entries: readonly ZipEntry[]): Size[] {
  const total = (wanted: (path: string) => boolean) =>
    entries.reduce((sum, entry) => (wanted(entry.path) ? sum + entry.size : sum), 0);
  const page = 'extension/dist/report.js';
  const isHost = (path: string) => path.startsWith('extension/dist/') && path !== page;
  return [
    { name: 'package', bytes: statSync(file).size, limit: 400 * kilobyte },
    { name: 'host code', bytes: total(isHost), limit: 200 * kilobyte },
    { name: 'page code', bytes: total((path) => path === page), limit: 120 * kilobyte },
  ];
}

/** A size as a line for people: `package: 91.2 KB (of 400 KB)`. */
export function describeSize({ name, bytes, limit }: Size): string {
  return `${name}: ${(bytes / kilobyte).toFixed(1)} KB (of ${limit / kilobyte} KB)`;
}
