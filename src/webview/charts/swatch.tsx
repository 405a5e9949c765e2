import type { JSX } from 'preact';

/** The key to a chart: what a mark looks like, beside its name. */
export function Swatch({ fill }: { readonly fill: string }): JSX.Element {
  return (
    <svg class="swatch" width="12" height="12" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="11" height="11" rx="2" fill={fill} />
    </svg>
  );
}
