import type { JSX } from 'preact';

interface BarPart {
  /** The length as a part of the longest bar in the table, 0..1. */
  readonly part: number;
  readonly fill: string;
}

/** A bar in a table, with a second part when it counts two kinds. The cells of the row contain the same numbers. */
export function Bar({ more, ...first }: BarPart & { readonly more?: BarPart }): JSX.Element {
  return (
    <svg class="bar" width="100%" height="10" aria-hidden="true" focusable="false">
      <BarSegment {...first} from={0} />
      {more && <BarSegment {...more} from={first.part} />}
    </svg>
  );
}

function BarSegment({ part, fill, from }: BarPart & { readonly from: number }): JSX.Element | null {
  if (part <= 0) return null;
  return <rect class="stretch" x={`${from * 100}%`} width={`${Math.max(0.5, part * 100)}%`} height="10" fill={fill} />;
}
