import { readFileSync } from 'node:fs';

const EXAMPLE = 'test/fixtures/traces/away-from-the-editor.jsonl';

/** Why a trace cannot be read, as a sentence for the person who gave the file. */
export class UnreadableTrace extends Error {}

const reasons: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `There is no file ${file}.`,
  ENOTDIR: (file) => `There is no file ${file}.`,
  EISDIR: (file) => `${file} is a folder.`,
  EACCES: (file) => `${file} may not be read.`,
};

/** Reads the text of a trace. Throws `UnreadableTrace`. */
export function readTrace(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = reasons[code]?.(file) ?? `${file} cannot be read (${code || String(error)}).`;
    throw new UnreadableTrace(`${reason} Give a trace, such as ${EXAMPLE}.`, { cause: error });
  }
}
