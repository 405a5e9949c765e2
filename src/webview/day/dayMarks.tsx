import type { JSX } from 'preact';
import type { PictureBlock } from '../../core/day/dayPicture';
import { stateMarks } from '../charts/marks';

/** The textures that only the picture of a day has. A document must contain them exactly once. */
export function DayMarks(): JSX.Element {
  return (
    <svg class="mark-definitions" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="il-paused" width="6" height="6" patternUnits="userSpaceOnUse">
          <path class="day-line" d="M1.5 0v6M4.5 0v6" />
        </pattern>
        <pattern id="il-hidden" width="6" height="6" patternUnits="userSpaceOnUse">
          <path class="day-line" d="M0 0l6 6M6 0l-6 6" />
        </pattern>
        <pattern id="il-excluded" width="6" height="6" patternUnits="userSpaceOnUse">
          <path class="day-line" d="M0 3h6" />
        </pattern>
      </defs>
    </svg>
  );
}

/** How a block is filled. Only tags, suggestions and recorded time have a colour. */
export function fillOf({ type, state, category }: PictureBlock, marks: ReadonlyMap<string, string>): string {
  if (type === 'gap') return 'none';
  if (type === 'paused') return 'url(#il-paused)';
  if (type === 'hidden') return 'url(#il-hidden)';
  if (type === 'suggestion' || state === 'suggested') return stateMarks.suggested;
  if (state === 'excluded') return 'url(#il-excluded)';
  if (state === 'untagged') return stateMarks.untagged;
  return (category === undefined ? undefined : marks.get(category)) ?? stateMarks.own;
}
