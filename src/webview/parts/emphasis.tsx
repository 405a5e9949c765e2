import type { JSX } from 'preact';
import { emphasisParts } from '../../core/report/text/emphasis';

/** A sentence with its marks of emphasis as elements; everything in it is text. */
export function Emphasis({ sentence }: { readonly sentence: string }): JSX.Element {
  return (
    <>
      {emphasisParts(sentence).map(({ text, strong }, index) => (strong ? <strong key={index}>{text}</strong> : text))}
    </>
  );
}
