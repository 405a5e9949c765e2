import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { boundLimits, nudged, stopRule } from '../../core/day/choosing';
import type { PictureBlock } from '../../core/day/dayPicture';
import { nextStop } from '../../core/day/stops';
import { stretchSpan } from '../../core/day/stretch';
import { type Instant, MINUTE, type Span } from '../../core/time/span';
import { directionOf } from './dayKeys';
import { dayScale } from './dayScale';
import type { DayProps } from './dayView';

type Side = 'start' | 'end';

/** The two ends of the chosen stretch. An arrow key moves an end to the next stop. */
export function StretchHandles({ picture, chosen, words, actions }: DayProps): JSX.Element | null {
  const { stretch } = chosen;
  if (!stretch) return null;
  const span = stretchSpan(stretch);
  const handle = (side: Side, name: string): JSX.Element => (
    <Handle
      axis={picture.axis}
      side={side}
      at={span[side]}
      name={name}
      text={words.time(span[side])}
      onArrow={(direction) => actions.choose({ ...chosen, stretch: nudged(picture, stretch, side, direction) })}
      onEnter={actions.ask}
    />
  );
  return (
    <>
      {handle('start', l10n.t('Start of the stretch'))}
      {handle('end', l10n.t('End of the stretch'))}
    </>
  );
}

/** The bounds of the entry that has the focus. Arrow keys move a bound, Enter stores it, Escape gives up. */
export function BoundHandles({
  block,
  picture,
  chosen,
  words,
  actions,
}: DayProps & { readonly block: PictureBlock }): JSX.Element | null {
  const { entry } = block;
  if (entry === undefined) return null;
  const { moving, ...rest } = chosen;
  const handle = (side: Side, name: string): JSX.Element => {
    const at = moving?.entry === entry && moving.side === side ? moving.at : block[side];
    const limits = boundLimits(picture, block, side);
    return (
      <Handle
        axis={picture.axis}
        side={side}
        at={at}
        name={name}
        text={words.time(at)}
        onArrow={(direction) => {
          const next = nextStop(at, direction, { ...stopRule(picture), limits });
          actions.choose({ ...rest, moving: { entry, side, at: next } });
        }}
        onEnter={() => {
          if (moving) actions.post({ type: 'move', entry, [side]: at });
        }}
        onLeave={() => {
          if (moving) actions.choose(rest);
        }}
      />
    );
  };
  return (
    <>
      {block.ownStart && handle('start', l10n.t('Start of {0}. Arrow keys move it, Enter stores it', block.name))}
      {block.ownEnd && handle('end', l10n.t('End of {0}. Arrow keys move it, Enter stores it', block.name))}
    </>
  );
}

interface HandleProps {
  readonly axis: Span;
  readonly side: Side;
  readonly at: Instant;
  readonly name: string;
  readonly text: string;
  readonly onArrow: (direction: 1 | -1) => void;
  readonly onEnter?: () => void;
  readonly onLeave?: () => void;
}

function Handle({ axis, side, at, name, text, onArrow, onEnter, onLeave }: HandleProps): JSX.Element {
  const minutes = (instant: Instant): number => Math.round((instant - axis.start) / MINUTE);
  return (
    <div
      role="slider"
      class={`day-handle ${side}`}
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={name}
      aria-valuemin={Math.min(0, minutes(at))}
      aria-valuemax={Math.max(minutes(axis.end), minutes(at))}
      aria-valuenow={minutes(at)}
      aria-valuetext={text}
      style={{ top: `${dayScale(axis).y(at)}%` }}
      onBlur={onLeave}
      onKeyDown={(event) => {
        const direction = directionOf(event.key);
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        if (direction) onArrow(direction);
        else if (event.key === 'Enter' && onEnter) onEnter();
        else return;
        event.preventDefault();
      }}
    >
      <span class="day-time" aria-hidden="true">
        {text}
      </span>
    </div>
  );
}
