import type { JSX } from 'preact';

interface Props {
  /** Of the longest bar beside it, 0..1. */
  readonly part: number;
  readonly fill: string;
}

/** A bar in a table; the number beside it says the same. */
export function Bar({ part, fill }: Props): JSX.Element {
  return (
    <svg class="bar" width="100%" height="10" aria-hidden="true" focusable="false">
      {part > 0 && <rect width={`${Math.max(0.5, part * 100)}%`} height="10" rx="1.5" fill={fill} />}
    </svg>
  );
}
