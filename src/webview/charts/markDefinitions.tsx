import type { JSX } from 'preact';
import { loadMarks, type Texture } from './marks';

/** The textures for all charts. A document must contain them exactly once. */
export function MarkDefinitions(): JSX.Element {
  return (
    <svg class="mark-definitions" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {loadMarks.map(({ id, tone, texture }) => (
          <pattern key={id} id={id} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect class={`tone-${tone}`} width="6" height="6" />
            <TextureShape texture={texture} />
          </pattern>
        ))}
        <pattern id="il-suggested" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="tone-suggested" width="6" height="6" />
          <path class="line-suggested" d="M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3" />
        </pattern>
        <pattern id="il-own" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="tone-own" width="6" height="6" />
        </pattern>
        <pattern id="il-untagged" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect class="tone-untagged" width="5" height="5" />
          <circle class="dot-untagged" cx="2.5" cy="2.5" r="0.8" />
        </pattern>
      </defs>
    </svg>
  );
}

function TextureShape({ texture }: { readonly texture: Texture }): JSX.Element | null {
  switch (texture) {
    case 'plain':
      return null;
    case 'stripes':
      return <path class="texture-line" d="M-1.5 4.5l6 6M-1.5 -1.5l9 9M4.5 -1.5l3 3" />;
    case 'dots':
      return <circle class="texture-dot" cx="3" cy="3" r="1.3" />;
    case 'grid':
      return <path class="texture-line" d="M0 3h6M3 0v6" />;
    default:
      return texture satisfies never;
  }
}
