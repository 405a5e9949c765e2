import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { ShownDay } from '../../core/report/shown/shownReportSchema';
import type { RibbonPart } from '../../core/report/measures/ribbon';
import { dayText, longDayText } from '../../core/report/text/dates';
import { timesOfDay } from '../../core/time/timesOfDay';
import type { Wording } from '../../core/report/text/wording';
import { stateMarks } from './marks';
import { hourText, ribbonHours, type WorkingTime } from './ribbonHours';

const HEIGHT = 16;

interface Props {
  readonly view: Wording;
  readonly zone: string;
  readonly days: readonly ShownDay[];
  readonly working: WorkingTime;
  readonly marks: ReadonlyMap<string, string>;
}

type Shown = ReturnType<typeof ribbonHours>;

/** One ribbon for each day, all with the same hours: the working day, and what lies outside it. */
export function DayRibbons({ view, zone, days, working, marks }: Props): JSX.Element {
  const shown = ribbonHours(days, zone, working);
  return (
    <div class="ribbons">
      {days.map((day) => (
        <div key={day.date} class="ribbon-row">
          <span class="ribbon-day" aria-hidden="true">
            {dayText(day.date, view.locale)}
          </span>
          <DayRibbon view={view} zone={zone} day={day} shown={shown} marks={marks} />
        </div>
      ))}
      <div class="ribbon-row" aria-hidden="true">
        <span class="ribbon-day" />
        <RibbonScale shown={shown} locale={view.locale} />
      </div>
    </div>
  );
}

/** The names of the hours. Where there is no room for all of them, the stylesheet hides the `minor` ones. */
function RibbonScale({ shown: { hours }, locale }: { readonly shown: Shown; readonly locale: string }): JSX.Element {
  const named = hours.length <= 17 ? 1 : 2;
  return (
    <svg class="ribbon-hours" width="100%" height="16" aria-hidden="true">
      {hours.map(({ minutes, x }, index) =>
        index % named === 0 ? (
          <text
            key={minutes}
            class={index % (3 * named) === 0 ? undefined : 'minor'}
            x={`${x}%`}
            y="12"
            text-anchor={index === 0 ? 'start' : index === hours.length - 1 ? 'end' : 'middle'}
          >
            {hourText(minutes, locale)}
          </text>
        ) : null,
      )}
    </svg>
  );
}

interface RibbonProps extends Pick<Props, 'view' | 'zone' | 'marks'> {
  readonly day: ShownDay;
  readonly shown: Shown;
}

function DayRibbon({ view, zone, day, shown, marks }: RibbonProps): JSX.Element {
  return (
    <svg class="ribbon" width="100%" height={HEIGHT} role="img" aria-label={alternative(day, view, zone)}>
      <rect class="ribbon-ground" width="100%" height={HEIGHT} />
      {shown.hours.slice(1, -1).map(({ minutes, x }) => (
        <line key={minutes} class="ribbon-tick" x1={`${x}%`} x2={`${x}%`} y1="0" y2={HEIGHT} />
      ))}
      {day.ribbon
        .filter(({ state }) => state !== 'excluded')
        .map((part) => {
          const { x, width } = shown.place(day, part);
          return (
            <rect
              key={part.start}
              class="piece"
              x={`${x}%`}
              width={`${width}%`}
              height={HEIGHT}
              fill={fillOf(part, marks)}
            />
          );
        })}
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
