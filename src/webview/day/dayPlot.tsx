import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { currentBlock, extended, neighbour } from '../../core/day/choosing';
import type { PictureBlock } from '../../core/day/dayPicture';
import { stretchSpan } from '../../core/day/stretch';
import { HOUR, lengthOf } from '../../core/time/span';
import { BoundHandles, StretchHandles } from './handles';
import { directionOf } from './dayKeys';
import { dayScale, HOUR_HEIGHT } from './dayScale';
import type { DayProps } from './dayView';
import { DayFills } from './dayFills';
import { usePointer } from './pointer';

/** A block that is lower than this has no room for its text. */
const LINE = 17;

/** The picture of the day: time runs down. */
export function DayPlot(props: DayProps): JSX.Element {
  const { picture, chosen, words } = props;
  const { axis, hours, blocks, readOnly } = picture;
  const plot = useRef<HTMLDivElement>(null);
  const focused = useFocus(plot, props);
  const pointer = usePointer(plot, props);
  const scale = dayScale(axis);
  const stretch = chosen.stretch && stretchSpan(chosen.stretch);
  const current = currentBlock(picture, chosen);
  return (
    <div class="day-picture">
      <div class="day-hours" aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour} style={{ top: `${scale.y(hour)}%` }}>
            {words.time(hour)}
          </span>
        ))}
      </div>
      <div
        ref={plot}
        class="day-plot"
        style={{ height: `${(lengthOf(axis) / HOUR) * HOUR_HEIGHT}px` }}
        {...(!readOnly && pointer)}
      >
        <DayFills {...props} />
        <div
          role="listbox"
          aria-label={l10n.t('What happened, from morning to evening')}
          aria-multiselectable="true"
          class="day-blocks"
          onKeyDown={(event) => blockKey(event, props, focused.take)}
        >
          {blocks.map((block) => (
            <Block key={block.start} block={block} isCurrent={block === current} {...props} />
          ))}
        </div>
        {!readOnly &&
          (stretch ? <StretchHandles {...props} /> : current && <BoundHandles {...props} block={current} />)}
      </div>
    </div>
  );
}

function Block({
  block,
  isCurrent,
  picture,
  chosen,
  words,
  actions,
}: DayProps & { readonly block: PictureBlock; readonly isCurrent: boolean }): JSX.Element {
  const scale = dayScale(picture.axis);
  const stretch = chosen.stretch && stretchSpan(chosen.stretch);
  const selected = stretch ? block.start >= stretch.start && block.end <= stretch.end : isCurrent;
  const height = (lengthOf(block) / HOUR) * HOUR_HEIGHT;
  return (
    <div
      role="option"
      class={`day-block ${block.type}${block.running ? ' running' : ''}`}
      aria-selected={selected}
      aria-label={words.spoken(block)}
      title={words.spoken(block)}
      tabIndex={isCurrent ? 0 : -1}
      data-start={block.start}
      style={{ top: `${scale.y(block.start)}%`, height: `max(3px, ${scale.height(block)}%)` }}
      onFocus={() => {
        if (!isCurrent) actions.choose({ ...chosen, current: block.start });
      }}
    >
      {height >= LINE && (
        <span class="day-text" aria-hidden="true">
          {words.short(block)}
        </span>
      )}
    </div>
  );
}

/**
 * Keeps the focus on the block that is chosen, also when the day changes below it. While something else in the editor
 * has the focus, nothing here takes it.
 */
function useFocus(plot: { readonly current: HTMLDivElement | null }, { picture, chosen }: DayProps) {
  const wanted = useRef(true);
  const moved = useRef(false);
  const start = currentBlock(picture, chosen)?.start;
  const settle = (): void => {
    const active = document.activeElement;
    const lost = active === null || active === document.body;
    if (!document.hasFocus() || !(wanted.current || lost)) return;
    // Who types a date goes on there. The next digit of it must not tag anything.
    if (active instanceof HTMLInputElement) return;
    const block = plot.current?.querySelector<HTMLElement>(`[data-start="${start}"]`);
    // Only who moves the focus wants to see where it is.
    block?.focus({ preventScroll: !moved.current });
    wanted.current = false;
    moved.current = false;
  };
  useLayoutEffect(settle);
  useEffect(() => {
    window.addEventListener('focus', settle);
    return () => window.removeEventListener('focus', settle);
  });
  return {
    take: () => {
      wanted.current = true;
      moved.current = true;
    },
  };
}

function blockKey(event: KeyboardEvent, props: DayProps, takeFocus: () => void): void {
  const { picture, chosen, actions } = props;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const direction = directionOf(event.key);
  const to = (block: PictureBlock | undefined): void => {
    if (!block) return;
    const { stretch: _, ...rest } = chosen;
    takeFocus();
    actions.choose({ ...rest, current: block.start });
  };
  if (direction && event.shiftKey) actions.choose(extended(picture, chosen, direction));
  else if (direction) to(neighbour(picture, chosen, direction));
  else if (event.key === 'Home') to(picture.blocks[0]);
  else if (event.key === 'End') to(picture.blocks.at(-1));
  else if (event.key === 'Enter' || event.key === ' ') actions.ask();
  else return;
  event.preventDefault();
}
