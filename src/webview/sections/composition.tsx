import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { percentText } from '../../core/report/text/hours';
import type { LoadShare } from '../../core/report/measures/loadShare';
import type { Composition as Parts } from '../../core/report/shown/shownReportSchema';
import type { Duration } from '../../core/time/span';
import { loadMarks, stateMarks } from '../charts/marks';
import { Swatch } from '../charts/swatch';
import { Section } from '../parts/section';
import type { View } from '../parts/view';
import { listText } from '../../core/language/joined';

interface Part {
  readonly name: string;
  readonly fill: string;
  readonly duration: Duration;
  readonly share?: number;
}

interface Props {
  readonly view: View;
  /** T */
  readonly tracked: Duration;
  readonly composition: Parts;
  /** True when suggestions of load wait for an answer. */
  readonly isSuggested: boolean;
  /** Absent when the week has too little data for one number. */
  readonly share: LoadShare | undefined;
}

/** All recorded time in one bar: confirmed time, open time and own work. T = C + S + M + U. */
export function Composition({ view, tracked, composition, isSuggested, share }: Props): JSX.Element {
  const parts = partsOf(composition);
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { duration }) => sum + duration, 0));
  // Parts that get no unit are drawn alike, so a very short week has more of them than its whole has.
  const whole = parts.reduce((sum, { duration }) => sum + duration, 0);
  const percent = (length: Duration): number => (100 * length) / whole;
  return (
    <Section id="composition" title={l10n.t('Recorded time')}>
      <figure>
        <svg class="whole" width="100%" height="22" role="img" aria-label={alternative(parts, tracked, view)}>
          {parts.map(({ name, fill, duration }, index) => (
            <rect
              key={name}
              class="piece"
              x={`${percent(starts[index] ?? 0)}%`}
              width={`${percent(duration)}%`}
              height="22"
              fill={fill}
            />
          ))}
        </svg>
        <table class="parts">
          <caption class="unseen">{l10n.t('What the recorded time consists of')}</caption>
          <thead class="unseen">
            <tr>
              <th scope="col">{l10n.t('Part')}</th>
              <th scope="col">{l10n.t('Hours')}</th>
              {view.shares && <th scope="col">{l10n.t('Share')}</th>}
            </tr>
          </thead>
          <tbody>
            {parts.map(({ name, fill, duration, share: part }) => (
              <tr key={name}>
                <th scope="row">
                  <Swatch fill={fill} />
                  {name}
                </th>
                <td class="number">{view.hours(duration)}</td>
                {view.shares && <td class="number">{percentText(part ?? 0, view.locale)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
        {share && view.shares && isSuggested && (
          <p class="hint">
            {l10n.t('If every suggestion is right, the load is {0}.', percentText(share.likely, view.locale))}
          </p>
        )}
      </figure>
    </Section>
  );
}

function partsOf({ load, suggested, untagged, own }: Parts): Part[] {
  return [
    { name: l10n.t('Load, tagged'), fill: loadMarks.load, ...load },
    { name: l10n.t('Suggested, not reviewed'), fill: stateMarks.suggested, ...suggested },
    { name: l10n.t('Untagged'), fill: stateMarks.untagged, ...untagged },
    { name: l10n.t('Own work'), fill: stateMarks.own, ...own },
  ].filter(({ duration }) => duration > 0);
}

function alternative(parts: readonly Part[], tracked: Duration, view: View): string {
  const items = parts.map(
    ({ name, duration, share = 0 }) =>
      `${name} ${view.shares ? percentText(share, view.locale) : view.hours(duration)}`,
  );
  return l10n.t('Of {0} recorded: {1}.', view.hours(tracked), listText(items));
}
