import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { ExpectedError } from '../lib/program.ts';

export interface ZipEntry {
  readonly path: string;
  /** Bytes after unpacking. */
  readonly size: number;
  text(): string;
}

const endOfDirectory = 0x06054b50;
const stored = 0;

/** Reads the entries of a small zip file from its central directory (no zip64, which a VSIX never needs). */
export function readZip(file: string): ZipEntry[] {
  const bytes = readFileSync(file);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== endOfDirectory) end--;
  if (end < 0) throw new ExpectedError(`${file} is not a zip file.`);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push(readEntry(bytes, at, nameLength));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(bytes: Buffer, at: number, nameLength: number): ZipEntry {
  const method = bytes.readUInt16LE(at + 10);
  const packed = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  return {
    path: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    size: bytes.readUInt32LE(at + 24),
    text() {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const data = bytes.subarray(start, start + packed);
      return (method === stored ? data : inflateRawSync(data)).toString('utf8');
    },
  };
}
