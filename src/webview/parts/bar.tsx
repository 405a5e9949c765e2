import type { JSX } from 'preact';

interface BarPart {
  /** Of the longest bar beside it, 0..1. */
  readonly part: number;
  readonly fill: string;
}

/** A bar in a table, with a second stretch where what it counts is of two kinds; the numbers beside it say the same. */
export function Bar({ more, ...first }: BarPart & { readonly more?: BarPart }): JSX.Element {
  return (
    <svg class="bar" width="100%" height="10" aria-hidden="true" focusable="false">
      <Drawn {...first} from={0} />
      {more && <Drawn {...more} from={first.part} />}
    </svg>
  );
}

function Drawn({ part, fill, from }: BarPart & { readonly from: number }): JSX.Element | null {
  if (part <= 0) return null;
  return <rect class="stretch" x={`${from * 100}%`} width={`${Math.max(0.5, part * 100)}%`} height="10" fill={fill} />;
}
