/** What the developer typed into a capture: a category by its digit, a length or times, or words to search by. */
export interface CaptureTyped {
  readonly digit?: string;
  readonly when?: string;
}

/**
 * Takes `5`, `5 20m`, `5 14:05-14:25` as a digit and what follows it, and `20m`, `15`, `14:05-14:25` as a time alone.
 * A digit counts as one only when it is a key and stands by itself, so `5 min` is a length.
 */
export function readCapture(typed: string, keys: readonly string[]): CaptureTyped {
  const [, digit, when] = /^(\d)(?:\s+(\d.*))?$/u.exec(typed.trim()) ?? [];
  if (digit !== undefined && keys.includes(digit)) return { digit, ...(when !== undefined && { when }) };
  return /^\d/u.test(typed.trim()) ? { when: typed.trim() } : {};
}
