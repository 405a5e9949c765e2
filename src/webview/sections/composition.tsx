import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { percentText } from '../../core/report/text/hours';
import type { LoadShare } from '../../core/report/measures/loadShare';
import type { Totals } from '../../core/report/measures/totals';
import { stateMarks } from '../charts/marks';
import { Swatch } from '../charts/swatch';
import type { View } from '../parts/view';

interface Part {
  readonly name: string;
  readonly fill: string;
  readonly length: number;
}

interface Props {
  readonly view: View;
  readonly totals: Totals;
  /** Absent when the week has too little data for one number. */
  readonly share: LoadShare | undefined;
}

/** All recorded time in one bar: confirmed time, open time and own work. T = C + S + M + U. */
export function Composition({ view, totals, share }: Props): JSX.Element {
  const parts = partsOf(totals);
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { length }) => sum + length, 0));
  const percent = (length: number): number => (100 * length) / totals.tracked;
  return (
    <figure class="composition">
      <svg class="whole" width="100%" height="22" role="img" aria-label={alternative(parts, totals, view)}>
        {parts.map(({ name, fill, length }, index) => (
          <rect
            key={name}
            class="piece"
            x={`${percent(starts[index] ?? 0)}%`}
            width={`${percent(length)}%`}
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
            <th scope="col">{l10n.t('Share')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ name, fill, length }) => (
            <tr key={name}>
              <th scope="row">
                <Swatch fill={fill} />
                {name}
              </th>
              <td class="number">{view.hours(length)}</td>
              <td class="number">{percentText(length / totals.tracked, view.locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {share && totals.suggestedLoad > 0 && (
        <p class="hint">{l10n.t('Likely {0}, counting what is suggested.', percentText(share.likely, view.locale))}</p>
      )}
    </figure>
  );
}

function partsOf(totals: Totals): Part[] {
  const { load, confirmed, suggested, untagged, own } = totals;
  return [
    { name: l10n.t('Load, confirmed'), fill: 'url(#il-plain-2)', length: load },
    { name: l10n.t('Suggested, not reviewed'), fill: stateMarks.suggested, length: suggested },
    { name: l10n.t('Untagged'), fill: stateMarks.untagged, length: untagged },
    { name: l10n.t('Own work'), fill: stateMarks.own, length: own + confirmed - load },
  ].filter(({ length }) => length > 0);
}

function alternative(parts: readonly Part[], { tracked }: Totals, view: View): string {
  const items = parts.map(({ name, length }) => `${name} ${percentText(length / tracked, view.locale)}`);
  return l10n.t('Of {0} recorded: {1}.', view.hours(tracked), new Intl.ListFormat(view.locale).format(items));
}
