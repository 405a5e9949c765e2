import type { JSX } from 'preact';
import { categoryMarks, type Texture } from './marks';

/** The fills for all charts. A document must contain them exactly once. */
export function MarkDefinitions(): JSX.Element {
  return (
    <svg class="mark-definitions" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {categoryMarks.map(({ id, colour, texture, textured }) => (
          <pattern key={id} id={id} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect class={`colour-${colour}`} width="8" height="8" />
            <path class={`texture ${texture}${textured ? ' always' : ''}`} d={shapes[texture]} />
          </pattern>
        ))}
        {['load', 'shared', 'own'].map((name) => (
          <pattern key={name} id={`il-${name}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect class={`colour-${name}`} width="8" height="8" />
          </pattern>
        ))}
        <pattern id="il-suggested" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="colour-suggested" width="6" height="6" />
          <path class="line-suggested" d="M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3" />
        </pattern>
        <pattern id="il-untagged" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect class="colour-untagged" width="5" height="5" />
          <circle class="dot-untagged" cx="2.5" cy="2.5" r="0.8" />
        </pattern>
      </defs>
    </svg>
  );
}

/** Each texture as lines in a square of eight. */
const shapes: Readonly<Record<Texture, string>> = {
  plain: '',
  rising: 'M-2 2l4-4M0 8l8-8M6 10l4-4',
  dots: 'M2 2h.01M6 6h.01',
  rows: 'M0 2h8M0 6h8',
  grid: 'M0 4h8M4 0v8',
  falling: 'M-2 6l4 4M0 0l8 8M6-2l4 4',
  columns: 'M2 0v8M6 0v8',
  crosses: 'M0 0l8 8M0 8l8-8',
  checks: 'M0 2h4M4 6h4',
};
