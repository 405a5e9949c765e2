import { writeFileSync } from 'node:fs';
import { resultVariable } from './windowResult';

/** Measures, and writes what was measured, or why it could not be, for the benchmark that started this window. */
export function writeResult(measure: () => Promise<unknown>): void {
  const file = process.env[resultVariable];
  if (file === undefined) return;
  measure().then(
    (measured) => writeFileSync(file, JSON.stringify(measured)),
    (error: unknown) => writeFileSync(file, JSON.stringify({ error: String(error) })),
  );
}
