import type { JSX } from 'preact';

/** A sample of a mark, shown before the name of what the mark stands for. */
export function Swatch({ fill }: { readonly fill: string }): JSX.Element {
  return (
    <svg class="swatch" width="12" height="12" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="11" height="11" rx="2" fill={fill} />
    </svg>
  );
}
