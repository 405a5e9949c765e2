import type { JSX } from 'preact';
import { Swatch } from './swatch';

interface Props {
  readonly items: readonly { readonly name: string; readonly fill: string }[];
}

/** What the colours of a picture stand for; nothing without items. */
export function Key({ items }: Props): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <ul class="key">
      {items.map(({ name, fill }) => (
        <li key={name}>
          <Swatch fill={fill} /> {name}
        </li>
      ))}
    </ul>
  );
}
