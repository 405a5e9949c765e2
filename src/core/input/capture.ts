/** What the developer typed into a capture: the digit of a category, a length or times. For words both are absent. */
interface CaptureTyped {
  readonly digit?: string;
  readonly when?: string;
}

/**
 * Reads `5`, `5 20m`, `5 14:05-14:25` as a digit with or without a time, and `20m`, `15`, `14:05-14:25` as a time.
 * A digit picks a category only when it is one of `keys` and nothing but a time follows it, so `5 min` is a length.
 */
export function readCapture(typed: string, keys: readonly string[]): CaptureTyped {
  const [, digit, when] = /^(\d)(?:\s+(\d.*))?$/u.exec(typed.trim()) ?? [];
  if (digit !== undefined && keys.includes(digit)) return { digit, ...(when !== undefined && { when }) };
  return /^\d/u.test(typed.trim()) ? { when: typed.trim() } : {};
}
