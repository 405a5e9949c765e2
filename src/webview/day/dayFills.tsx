import type { JSX } from 'preact';
import { stretchSpan } from '../../core/day/stretch';
import { clip } from '../../core/time/span';
import { fillOf } from './dayMarks';
import { dayScale } from './dayScale';
import type { DayProps } from './dayView';

/** The colours behind the blocks, a lane for each window, the present, and what is chosen. */
export function DayFills({ picture, chosen, marks }: DayProps): JSX.Element {
  const { axis, hours, blocks, lanes, now } = picture;
  const scale = dayScale(axis);
  const stretch = chosen.stretch && clip(stretchSpan(chosen.stretch), axis);
  const moved = chosen.moving && movedBlock(blocks, chosen.moving);
  const box = (span: { start: number; end: number }) => ({
    y: `${scale.y(span.start)}%`,
    height: `${scale.height(span)}%`,
  });
  return (
    <div class="day-fills" aria-hidden="true">
      <svg class="day-lines" width="100%" height="100%" focusable="false">
        {hours.map((hour) => (
          <line key={hour} class="ribbon-tick" x1="0" x2="3.4rem" y1={`${scale.y(hour)}%`} y2={`${scale.y(hour)}%`} />
        ))}
        {now > axis.start && now < axis.end && (
          <rect class="day-future" x="0" width="100%" {...box({ start: now, end: axis.end })} />
        )}
        {now > axis.start && now < axis.end && (
          <line class="day-now" x1="0" x2="100%" y1={`${scale.y(now)}%`} y2={`${scale.y(now)}%`} />
        )}
      </svg>
      <svg class="day-column" height="100%" focusable="false">
        {blocks.map((block) => (
          <rect
            key={block.start}
            class={`day-fill ${block.type}`}
            x="0"
            width="100%"
            fill={fillOf(block, marks)}
            {...box(block)}
          />
        ))}
      </svg>
      <div class="day-lanes">
        {lanes.map((lane) => (
          <svg key={lane.name} class="day-lane" height="100%" focusable="false">
            {lane.spans.map((span) => (
              <rect key={span.start} x="0" width="100%" {...box(span)} />
            ))}
          </svg>
        ))}
      </div>
      <svg class="day-lines" width="100%" height="100%" focusable="false">
        {stretch && <rect class="day-stretch" x="0" width="100%" {...box(stretch)} />}
        {moved && <rect class="day-stretch" x="0" width="100%" {...box(moved)} />}
      </svg>
    </div>
  );
}

function movedBlock(
  blocks: DayProps['picture']['blocks'],
  { entry, side, at }: NonNullable<DayProps['chosen']['moving']>,
): { start: number; end: number } | undefined {
  const parts = blocks.filter((block) => block.entry === entry);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  return side === 'start'
    ? { start: at, end: Math.max(at, last.end) }
    : { start: first.start, end: Math.max(first.start, at) };
}
