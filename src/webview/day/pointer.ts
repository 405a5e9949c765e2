import { useEffect, useRef } from 'preact/hooks';
import { boundLimits, boundNear, currentBlock, stopRule } from '../../core/day/choosing';
import { snap } from '../../core/day/stops';
import { blockAt } from '../../core/day/stretch';
import { type Instant, lengthOf } from '../../core/time/span';
import { pixels } from './dayScale';
import type { DayProps } from './dayView';

/** A pointer that moves less than this is a click. */
const CLICK = 4;
/** How close to an edge a pointer hits it, in pixels. */
const NEAR = 6;
/** Keys that are held while something is drawn. */
const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta']);
/** How close to the edge of the window the page scrolls along. */
const SCROLL_AT = 32;

/** Drawing a stretch, moving a bound and clicking a block with the mouse. */
export function usePointer(plot: { readonly current: HTMLDivElement | null }, props: DayProps) {
  const { picture, chosen, actions } = props;
  const from = useRef<{ readonly y: number; readonly at: Instant; drawn: boolean } | undefined>(undefined);
  const rule = stopRule(picture, pixels(NEAR));
  const instantAt = (y: number): Instant => {
    const box = plot.current?.getBoundingClientRect();
    if (!box) return picture.axis.start;
    return picture.axis.start + ((y - box.top) / box.height) * lengthOf(picture.axis);
  };
  const boundAt = (at: Instant) => boundNear(picture.blocks, at, pixels(NEAR));
  const { stretch: _, moving, ...rest } = chosen;
  useEffect(() => {
    // A key acts on what is drawn so far, so the pointer must not draw on. Escape gives it up wherever the focus is.
    const end = ({ key }: KeyboardEvent): void => {
      if (!from.current || modifiers.has(key)) return;
      from.current = undefined;
      if (key === 'Escape') actions.choose(rest);
    };
    window.addEventListener('keydown', end, { capture: true });
    return () => window.removeEventListener('keydown', end, { capture: true });
  });
  return {
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0 || event.pointerType === 'touch') return;
      const at = instantAt(event.clientY);
      from.current = { y: event.clientY, at, drawn: false };
      plot.current?.setPointerCapture(event.pointerId);
      if (event.shiftKey) {
        const anchor = chosen.stretch?.anchor ?? currentBlock(picture, chosen)?.start ?? at;
        from.current = { ...from.current, drawn: true };
        actions.choose({ ...rest, stretch: { anchor, head: snap(at, rule) } });
      }
    },
    onPointerMove: (event: PointerEvent): void => {
      const at = instantAt(event.clientY);
      const begun = from.current;
      if (!begun) {
        if (plot.current) plot.current.style.cursor = boundAt(at) ? 'ns-resize' : '';
        return;
      }
      if (!begun.drawn && Math.abs(event.clientY - begun.y) < CLICK) return;
      scrollAlong(event.clientY);
      const bound = moving ?? (begun.drawn ? undefined : boundAt(begun.at));
      begun.drawn = true;
      if (bound) {
        const block = picture.blocks.find(
          ({ entry, ownStart, ownEnd }) => entry === bound.entry && (bound.side === 'start' ? ownStart : ownEnd),
        );
        if (!block) return;
        const limits = boundLimits(picture, block, bound.side);
        actions.choose({ ...rest, moving: { ...bound, at: snap(at, { ...rule, limits }) } });
        return;
      }
      const anchor = chosen.stretch?.anchor ?? snap(begun.at, rule);
      actions.choose({ ...rest, stretch: { anchor, head: snap(at, rule) } });
    },
    onPointerUp: (event: PointerEvent): void => {
      const begun = from.current;
      from.current = undefined;
      if (!begun) return;
      if (moving) actions.post({ type: 'move', entry: moving.entry, [moving.side]: moving.at });
      else if (!begun.drawn && event.type === 'pointerup') click(instantAt(event.clientY), props);
    },
    onPointerCancel: (): void => {
      from.current = undefined;
      actions.choose(rest);
    },
    onDblClick: (): void => {
      // The first click on a tag has opened its form already.
      if (currentBlock(picture, chosen)?.entry === undefined) actions.ask();
    },
  };
}

/** A click on a tag edits it; a click on other time chooses it. */
function click(at: Instant, { picture, chosen, actions }: DayProps): void {
  const block = blockAt(picture.blocks, at);
  const inside = block && block.start <= at && at < block.end;
  const { stretch: _, moving: __, ...rest } = chosen;
  if (!inside) return actions.choose(rest);
  actions.choose({ ...rest, current: block.start });
  if (block.entry !== undefined) actions.post({ type: 'ask', span: { start: block.start, end: block.end } });
}

function scrollAlong(y: number): void {
  if (y < SCROLL_AT) window.scrollBy(0, y - SCROLL_AT);
  else if (y > window.innerHeight - SCROLL_AT) window.scrollBy(0, y - window.innerHeight + SCROLL_AT);
}
