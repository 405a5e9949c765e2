/** What the developer typed into a capture: a key, a length or times. For words both are absent. */
interface CaptureTyped {
  readonly key?: string;
  readonly when?: string;
}

/**
 * Reads `5`, `5 20m`, `- 14:05-14:25` as a key with or without a time, and `20m`, `15`, `yesterday 9-10` as a time.
 * A key counts only when it is one of `keys` and nothing but a time follows it, so `5 min` is a length.
 */
export function readCapture(typed: string, keys: readonly string[]): CaptureTyped {
  const [, key, when] = /^([\d-])(?:\s+((?:(?:yesterday|today)\s+)?\d.*))?$/iu.exec(typed.trim()) ?? [];
  if (key !== undefined && keys.includes(key)) return { key, ...(when !== undefined && { when }) };
  return /^(?:(?:yesterday|today)\s+)?\d/iu.test(typed.trim()) ? { when: typed.trim() } : {};
}
