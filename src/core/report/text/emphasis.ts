const OPEN = '\uE000';
const CLOSE = '\uE001';

/** Marks what a sentence rests on; survives translation, and each format renders it in its own way. */
export function emphasised(text: string): string {
  return `${OPEN}${text}${CLOSE}`;
}

/** The sentence in order, each part with or without emphasis. */
export function emphasisParts(sentence: string): { text: string; strong: boolean }[] {
  return sentence
    .split(OPEN)
    .flatMap((chunk, index) => {
      const [inside = '', outside = ''] = index === 0 ? ['', chunk] : chunk.split(CLOSE);
      return [
        { text: inside, strong: true },
        { text: outside, strong: false },
      ];
    })
    .filter((part) => part.text !== '');
}

export function plain(sentence: string): string {
  return sentence.replaceAll(OPEN, '').replaceAll(CLOSE, '');
}
