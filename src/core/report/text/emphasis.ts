const OPEN = '\uE000';
const CLOSE = '\uE001';

/** Marks the most important part of a sentence. Translations keep the mark, and each format renders it differently. */
export function emphasised(text: string): string {
  return `${OPEN}${text}${CLOSE}`;
}

/** The parts of the sentence in order, each with or without emphasis. */
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
