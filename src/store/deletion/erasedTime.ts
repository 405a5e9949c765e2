import type { Activity } from '../../core/activity/activity';
import type { EditorWindow } from '../../core/store/activityStore';
import { partsOutside } from '../../core/activity/clipActivity';
import { byStart, HOUR, type Instant, type Span } from '../../core/time/span';
import { ALL_TIME } from './erase';
import type { Meta } from '../tables/metaTable';

/** No window keeps activity in memory for longer than this. */
const REMEMBERED = 3 * HOUR;

/** Time that was erased recently. Windows that still have activity of that time in memory must not write it again. */
interface ErasedTime {
  add(span: Span, now: Instant): void;
  /** Ends all erased time at `at`, because recording starts again there. */
  endAt(at: Instant): void;
  /**
   * Ends at `now` what reaches further: it was erased while the clock was ahead. What is measured from now on is new.
   * Everything that is erased for ever stays so.
   */
  setRight(now: Instant): void;
  /** The parts of `activities` that may be written. Call it in the transaction that writes them. */
  outside(activities: readonly Activity[]): Activity[];
  /** The `signs` that may be written. Call it in the transaction that writes them. */
  signsOutside(signs: readonly Instant[]): Instant[];
  /** When the window was open, without erased time. Undefined if it was last seen in erased time. */
  windowOutside(window: EditorWindow): EditorWindow | undefined;
}

export function erasedTime(meta: Meta): ErasedTime {
  const read = () => JSON.parse(meta.get('erased') ?? '[]') as Span[];
  const write = (spans: readonly Span[]) => meta.set('erased', JSON.stringify(spans));
  return {
    add: (span, now) => write([...read().filter(({ end }) => end > now - REMEMBERED), span]),
    endAt: (at) => {
      if (meta.get('erased') !== undefined) write(read().map((span) => ({ ...span, end: Math.min(span.end, at) })));
    },
    setRight: (now) => {
      const spans = read();
      const ahead = ({ end }: Span) => end > now && end < ALL_TIME.span.end;
      if (spans.some(ahead)) write(spans.map((span) => (ahead(span) ? { ...span, end: now } : span)));
    },
    outside: (activities) => {
      const erased = read().toSorted(byStart);
      return activities.flatMap((one) => partsOutside(one, erased));
    },
    signsOutside: (signs) => {
      if (signs.length === 0) return [];
      const erased = read();
      return signs.filter((at) => !erased.some(({ start, end }) => at >= start && at < end));
    },
    windowOutside: (window) => {
      const erased = read();
      if (erased.some(({ start, end }) => window.seenAt >= start && window.seenAt < end)) return undefined;
      const before = erased.filter(({ start, end }) => window.startedAt >= start && window.startedAt < end);
      return { ...window, startedAt: Math.max(window.startedAt, ...before.map(({ end }) => end)) };
    },
  };
}
