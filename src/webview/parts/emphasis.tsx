import type { JSX } from 'preact';
import { emphasisParts } from '../../core/report/text/emphasis';

/** A sentence as text, with an element for each emphasised part. */
export function Emphasis({ sentence }: { readonly sentence: string }): JSX.Element {
  return (
    <>
      {emphasisParts(sentence).map(({ text, strong }, index) => (strong ? <strong key={index}>{text}</strong> : text))}
    </>
  );
}
