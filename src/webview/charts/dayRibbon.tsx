import * as l10n from '@vscode/l10n';
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { ShownDay } from '../../core/report/shown/shownReportSchema';
import type { RibbonPart } from '../../core/report/measures/ribbon';
import { dayText, longDayText } from '../../core/report/text/dates';
import { HOUR } from '../../core/time/span';
import { timesOfDay } from '../../core/time/timesOfDay';
import type { Wording } from '../../core/report/text/wording';
import { stateMarks } from './marks';

const HEIGHT = 16;
const TICKS = [0, 6, 12, 18];

interface Props {
  readonly view: Wording;
  readonly zone: string;
  readonly days: readonly ShownDay[];
  readonly marks: ReadonlyMap<string, string>;
}

/** One ribbon for each day, from the first to the last hour of the local day, which has 23, 24 or 25 hours. */
export function DayRibbons({ view, zone, days, marks }: Props): JSX.Element {
  const first = days[0];
  const times = timesOfDay(view.locale, zone);
  return (
    <div class="ribbons">
      {days.map((day) => (
        <div key={day.date} class="ribbon-row">
          <span class="ribbon-day" aria-hidden="true">
            {dayText(day.date, view.locale)}
          </span>
          <DayRibbon view={view} zone={zone} day={day} marks={marks} />
        </div>
      ))}
      {first && (
        <div class="ribbon-row" aria-hidden="true">
          <span class="ribbon-day" />
          <svg class="ribbon-hours" width="100%" height="16" aria-hidden="true">
            {TICKS.map((hour) => (
              <text key={hour} x={`${(100 * hour * HOUR) / (first.end - first.start)}%`} y="12">
                {times.at(first.start + hour * HOUR)}
              </text>
            ))}
          </svg>
        </div>
      )}
    </div>
  );
}

function DayRibbon({ view, zone, day, marks }: Omit<Props, 'days'> & { readonly day: ShownDay }): JSX.Element {
  const x = scaleLinear([day.start, day.end], [0, 100]);
  return (
    <svg class="ribbon" width="100%" height={HEIGHT} role="img" aria-label={alternative(day, view, zone)}>
      <rect class="ribbon-ground" width="100%" height={HEIGHT} />
      {TICKS.slice(1).map((hour) => (
        <line
          key={hour}
          class="ribbon-tick"
          x1={`${x(day.start + hour * HOUR)}%`}
          x2={`${x(day.start + hour * HOUR)}%`}
          y1="0"
          y2={HEIGHT}
        />
      ))}
      {day.ribbon
        .filter(({ state }) => state !== 'excluded')
        .map((part) => (
          <rect
            key={part.start}
            x={`${x(part.start)}%`}
            width={`${x(part.end) - x(part.start)}%`}
            height={HEIGHT}
            fill={fillOf(part, marks)}
          />
        ))}
    </svg>
  );
}

function fillOf({ state, category }: RibbonPart, marks: ReadonlyMap<string, string>): string {
  if (state === 'suggested') return stateMarks.suggested;
  if (state === 'untagged') return stateMarks.untagged;
  return (category === undefined ? undefined : marks.get(category)) ?? stateMarks.own;
}

function alternative(day: ShownDay, { locale, hours }: Wording, zone: string): string {
  const name = longDayText(day.date, locale);
  const times = timesOfDay(locale, zone);
  const parts = day.ribbon.filter(({ state }) => state !== 'excluded');
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return l10n.t('{0}: nothing recorded.', name);
  const [from, to] = [times.at(first.start), times.at(last.end)];
  return from === to
    ? l10n.t('{0}: {1} recorded at {2}.', name, hours(day.tracked), from)
    : l10n.t('{0}: {1} recorded between {2} and {3}.', name, hours(day.tracked), from, to);
}
