import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { ShownDay } from '../../core/report/shown/shownReportSchema';
import { DayRibbons } from '../charts/dayRibbon';
import { RibbonTable } from '../charts/ribbonTable';
import { TableTwin } from '../parts/tableTwin';
import { Section } from '../parts/section';
import type { View } from '../parts/view';

interface Props {
  readonly view: View;
  readonly zone: string;
  readonly days: readonly ShownDay[];
  readonly marks: ReadonlyMap<string, string>;
  readonly labelOf: (category: string) => string;
}

/** When the work happened. The clock times are only on the page of the developer. */
export function Clock({ view, zone, days, marks, labelOf }: Props): JSX.Element {
  return (
    <Section
      id="clock"
      title={l10n.t('Through the day')}
      hint={l10n.t('Clock times in {0}. They are not shared unless you tick them.', zone)}
    >
      <figure>
        <DayRibbons view={view} zone={zone} days={days} marks={marks} />
      </figure>
      <TableTwin label={l10n.t('Through the day')}>
        <RibbonTable view={view} zone={zone} days={days} labelOf={labelOf} />
      </TableTwin>
    </Section>
  );
}
