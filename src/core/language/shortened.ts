/**
 * The text in at most `most` characters. A longer one ends after a whole word, or inside a word that is longer than half
 * of the room, and with `…`.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  if (characters.length <= most) return text;
  const kept = characters.slice(0, most - 1).map(({ segment }) => segment);
  const next = characters[kept.length]?.segment ?? '';
  const end = /^\s/.test(next) ? kept.length : kept.findLastIndex((one) => /^\s/.test(one));
  const whole = end >= most / 2 ? kept.slice(0, end) : kept;
  return `${whole.join('').replace(/[\s,;:·–-]+$/u, '')}…`;
}
