import * as l10n from '@vscode/l10n';
import type { Chosen } from '../../core/day/choosing';
import type { DayPicture, PictureBlock } from '../../core/day/dayPicture';
import { coveredOnClock, stretchSpan } from '../../core/day/stretch';
import { fullDayText } from '../../core/report/text/dates';
import { formatElapsed } from '../../core/time/formatElapsed';
import { type Duration, type Instant, MINUTE, type Span } from '../../core/time/span';
import { timesOfDay } from '../../core/time/timesOfDay';
import { shortList } from '../../core/language/joined';

/** The texts of the page of a day in one locale and zone. */
export interface DayWording {
  readonly locale: string;
  readonly time: (at: Instant) => string;
  /** `9:02 – 9:33` */
  readonly span: (span: Span) => string;
  readonly length: (length: Duration) => string;
  /** What a block is, with its length: the end of what is spoken. */
  readonly short: (block: PictureBlock) => string;
  /** A whole block in one sentence, for screen readers. */
  readonly spoken: (block: PictureBlock) => string;
  /** A stretch with what it covers. */
  readonly stretch: (picture: DayPicture, span: Span) => string;
  /** `6 h 12 min tracked, 2 h 00 min of it tagged` */
  readonly totals: (picture: DayPicture) => string;
  /** What a screen reader says when the choice or the day changes. */
  readonly announced: (picture: DayPicture, chosen: Chosen) => string;
}

export function dayWording(locale: string, zone: string): DayWording {
  const times = timesOfDay(locale, zone);
  const time = times.at;
  const length = (duration: Duration): string =>
    duration < MINUTE ? l10n.t('under a minute') : formatElapsed(duration);
  const short = (block: PictureBlock): string =>
    l10n.t('{0}, {1}', block.name, shortList([length(block.length), ...block.details]));
  const stretch = (picture: DayPicture, span: Span): string => {
    const { length: whole, parts } = coveredOnClock(picture.blocks, span, l10n.t('nothing recorded'));
    const covered = shortList(parts.map((part) => l10n.t('{0} {1}', length(part.duration), part.name)));
    return l10n.t('{0} to {1}, {2}: {3}', time(span.start), time(span.end), length(whole), covered);
  };
  const totals = ({ totals: { tracked, confirmed } }: DayPicture): string =>
    l10n.t('{0} recorded, {1} of it tagged', formatElapsed(tracked), formatElapsed(confirmed));
  return {
    locale,
    time,
    span: ({ start, end }) => times.span(start, end),
    length,
    short,
    spoken: (block) => l10n.t('{0} to {1}: {2}', time(block.start), time(block.end), short(block)),
    stretch,
    totals,
    announced: (picture, { stretch: chosen, moving }) => {
      if (moving) return time(moving.at);
      if (chosen) return stretch(picture, stretchSpan(chosen));
      return l10n.t('{0}: {1}', fullDayText(picture.date, locale), totals(picture));
    },
  };
}
