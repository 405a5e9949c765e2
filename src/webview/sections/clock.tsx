import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { CategoryHours } from '../../core/report/measures/categoryHours';
import type { ShownDay } from '../../core/report/shown/shownReportSchema';
import { DayRibbons } from '../charts/dayRibbon';
import { daySeries } from '../charts/daySeries';
import type { WorkingTime } from '../charts/ribbonHours';
import { RibbonTable } from '../charts/ribbonTable';
import { Key } from '../charts/key';
import { TableTwin } from '../parts/tableTwin';
import { Section } from '../parts/section';
import type { View } from '../parts/view';

interface Props {
  readonly view: View;
  readonly zone: string;
  readonly days: readonly ShownDay[];
  readonly marks: ReadonlyMap<string, string>;
  readonly working: WorkingTime;
  readonly categories: readonly Pick<CategoryHours, 'category' | 'label'>[];
}

/** When the work happened. The clock times are only on the page of the developer. */
export function Clock({ view, zone, days, working, categories, marks }: Props): JSX.Element {
  return (
    <Section
      id="clock"
      title={l10n.t('Through the day')}
      hint={l10n.t('Times in {0}. They are shared only if you choose to.', zone)}
    >
      <figure>
        <Key items={daySeries(days, categories, marks)} />
        <DayRibbons view={view} zone={zone} days={days} working={working} marks={marks} />
      </figure>
      <TableTwin view={view} label={l10n.t('Through the day')}>
        {() => <RibbonTable view={view} zone={zone} days={days} categories={categories} />}
      </TableTwin>
    </Section>
  );
}
