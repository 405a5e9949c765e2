import type { JSX } from 'preact';
import type { WeeklyReport } from '../core/report/weeklyReport';
import { MarkDefinitions } from './charts/markDefinitions';
import { marksOf } from './charts/marks';
import { Masthead } from './masthead';
import { Categories } from './sections/categories';
import { Days } from './sections/days';
import { Headline } from './sections/headline';
import type { View } from './view';

interface Props {
  readonly view: View;
  readonly report: WeeklyReport;
  readonly show: (week: string | undefined) => void;
  readonly share?: (() => void) | undefined;
}

/** The weekly report, a pure function of its data. */
export function Page({ view, report, show, share }: Props): JSX.Element {
  const marks = marksOf(report.categories);
  return (
    <>
      <MarkDefinitions />
      <Masthead view={view} report={report} show={show} share={share} />
      <main>
        <Headline view={view} facts={report} />
        <Categories view={view} categories={report.categories} marks={marks} tracked={report.totals.tracked} />
        {report.share && <Days view={view} days={report.days} categories={report.categories} marks={marks} />}
      </main>
    </>
  );
}
