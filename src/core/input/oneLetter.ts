/** Whether a text is a single letter. It is in nearly every name, so it says nothing about which one was meant. */
export function isOneLetter(typed: string): boolean {
  return /^\p{L}$/u.test(typed.trim());
}
