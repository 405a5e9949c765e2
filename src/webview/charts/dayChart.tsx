import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { DayTotals } from '../../core/report/measures/days';
import { dayText, longDayText } from '../../core/report/text/dates';
import { numberText } from '../../core/report/text/hours';
import type { View } from '../parts/view';
import { dayStacks } from './dayStacks';
import { paragraph } from '../../core/language/joined';

const HEIGHT = 220;

interface Props {
  readonly view: View;
  readonly days: readonly DayTotals[];
  readonly marks: ReadonlyMap<string, string>;
}

/** A stacked bar for each day. With the keyboard a person uses the buttons below the bars. */
export function DayChart({ view, days, marks }: Props): JSX.Element {
  const { pieces, ticks } = dayStacks(days, marks, HEIGHT);
  const { locale, open } = view;
  return (
    <div class="day-chart">
      <svg class="plot" width="100%" height={HEIGHT} role="img" aria-label={alternative(days, view)}>
        {ticks.map(({ hours, y }) => (
          <g key={hours} class="gridline">
            <line x1="0" x2="100%" y1={y} y2={y} />
            {hours > 0 && (
              <text x="0" y={y - 4}>
                {l10n.t('{0} h', numberText(hours, locale))}
              </text>
            )}
          </g>
        ))}
        {pieces.map((piece) => (
          <rect
            key={`${piece.date} ${piece.series}`}
            class={open ? 'piece opens' : 'piece'}
            x={`${piece.x}%`}
            width={`${piece.width}%`}
            y={piece.y}
            height={piece.height}
            fill={piece.fill}
            onClick={open && (() => open({ date: piece.date }))}
          />
        ))}
      </svg>
      <div class="day-names">
        {days.map((day) => (
          <DayName key={day.date} view={view} day={day} />
        ))}
      </div>
    </div>
  );
}

function DayName({ view, day }: { readonly view: View; readonly day: DayTotals }): JSX.Element {
  const { locale, open } = view;
  const hours = day.tracked > 0 ? view.hours(day.tracked) : '–';
  const content = (
    <>
      <span class="day-name">{dayText(day.date, locale)}</span>
      <span class="day-hours">{hours}</span>
    </>
  );
  if (!open || day.tracked === 0) return <div class="day-label">{content}</div>;
  return (
    <button
      type="button"
      class="day-label"
      title={l10n.t('Show the entries of {0}', longDayText(day.date, locale))}
      onClick={() => open({ date: day.date })}
    >
      {content}
    </button>
  );
}

function alternative(days: readonly DayTotals[], view: View): string {
  const load = (day: DayTotals): number => day.load.reduce((sum, { duration }) => sum + duration, 0);
  const sentences = days
    .filter((day) => day.tracked > 0)
    .map((day) => {
      const [name, tracked] = [longDayText(day.date, view.locale), view.hours(day.tracked)];
      return load(day) > 0
        ? l10n.t('{0}: {1} recorded, {2} of it load.', name, tracked, view.hours(load(day)))
        : l10n.t('{0}: {1} recorded, no load.', name, tracked);
    });
  return paragraph([l10n.t('Recorded hours of each day, divided by what they went to.'), ...sentences]);
}
