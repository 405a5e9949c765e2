import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { waysToImprove } from '../core/report/text/coverageText';
import { weekFigures } from '../core/report/comparison/weekFigures';
import type { ShownReport } from '../core/report/shown/shownReportSchema';
import { MarkDefinitions } from './charts/markDefinitions';
import { marksOf } from './charts/marks';
import { Masthead } from './masthead';
import { Categories } from './sections/categories';
import { Clock } from './sections/clock';
import { Comparison } from './sections/comparison';
import { Composition } from './sections/composition';
import { Context } from './sections/context';
import { Days } from './sections/days';
import { Empty } from './sections/empty';
import { Flow, hasFlow } from './sections/flow';
import { Headline } from './sections/headline';
import { Method } from './sections/method';
import { Notices } from './sections/notices';
import { Outcomes } from './sections/outcomes';
import { hasRecurring, Recurring } from './sections/recurring';
import { Requesters } from './sections/requesters';
import { Roles } from './sections/roles';
import { SampleMark } from './sections/sampleMark';
import type { PageView, View } from './parts/view';

interface Props {
  readonly view: PageView;
  readonly report: ShownReport;
  readonly show: (week: string | undefined) => void;
  /** Shows a day of the week in place of the report; absent in a file. */
  readonly showDay?: (() => void) | undefined;
  readonly share?: (() => void) | undefined;
  /** A newer version wrote the file, so nothing can be changed here. */
  readonly readOnly?: boolean | undefined;
  /** What screen readers announce about the last change of week; empty before one. */
  readonly announced?: string;
  /** The report is about an invented developer. */
  readonly isSample?: boolean | undefined;
  /** False to leave out what is further down, so that the beginning is painted earlier. */
  readonly isWhole?: boolean;
  /** The report of which the sections further down are; by default the same. */
  readonly further?: ShownReport | undefined;
  /** The comparison is that of another report, and is not shown. */
  readonly comparing?: boolean;
}

/** The weekly report as the developer sees it. It depends only on its props. */
export function Page({
  view: reader,
  report,
  show,
  showDay,
  share,
  readOnly = false,
  announced = '',
  isSample = false,
  isWhole = true,
  further = report,
  comparing = false,
}: Props): JSX.Element {
  const view = { ...reader, shares: report.hasShares };
  // Drawn again only for another report, because they are most of the page.
  const rest = useMemo(
    () =>
      isWhole ? (
        <FurtherSections view={{ ...reader, shares: further.hasShares }} report={further} comparing={comparing} />
      ) : undefined,
    [isWhole, further, comparing, readOnly],
  );
  return (
    <>
      <MarkDefinitions />
      {isSample && <SampleMark />}
      <Masthead view={view} report={report} show={show} showDay={showDay} share={report.share && share} />
      <p class="unseen" role="status">
        {announced}
      </p>
      <main>
        <Notices view={view} report={report} readOnly={readOnly} />
        {report.share ? (
          <Sections view={view} report={report} rest={rest} />
        ) : (
          <EmptyWeek view={view} report={report} />
        )}
      </main>
    </>
  );
}

type Filled = Pick<Props, 'report'> & { readonly view: View };

/** See docs/report.md, "Order of the page". */
function Sections({ view, report, rest }: Filled & { readonly rest: JSX.Element | undefined }): JSX.Element {
  const { totals, categories } = report;
  const hasLoad = totals.load > 0;
  return (
    <>
      <Headline view={view} facts={report} coverage={report.coverage} ways={waysToImprove(report, view)} />
      <Composition
        view={view}
        tracked={totals.tracked}
        composition={report.composition}
        isSuggested={totals.suggestedLoad > 0}
        share={report.coverage?.grade === 'C' ? undefined : report.share}
      />
      {hasLoad && <Roles view={view} roles={report.roles} roleFit={report.roleFit} />}
      <Categories view={view} categories={categories} marks={marksOf(categories)} causes={report.causes} />
      {rest}
    </>
  );
}

function FurtherSections({ view, report, comparing }: Filled & { readonly comparing: boolean }): JSX.Element {
  const { categories, comparison } = report;
  const marks = marksOf(categories);
  const labelOf = (id: string): string => categories.find(({ category }) => category === id)?.label ?? id;
  const asked = report.requesters.named.length > 0;
  return (
    <>
      {asked && <Requesters view={view} requesters={report.requesters} concentration={report.concentration} />}
      <Days view={view} days={report.days} categories={categories} marks={marks} />
      <Clock
        view={view}
        zone={report.zone}
        days={report.days}
        working={report.method.workingHours}
        categories={categories}
        marks={marks}
      />
      {report.outcomes.length > 0 && <Outcomes view={view} outcomes={report.outcomes} />}
      {hasRecurring(report) && (
        <Recurring view={view} topics={report.topics} waits={report.waits} lateChanges={report.lateChanges} />
      )}
      {hasFlow(report.flow, view) && <Flow view={view} flow={report.flow} />}
      {comparison && view.shares && (
        <Comparison
          view={view}
          comparison={comparison}
          figures={weekFigures(report)}
          first={report.days[0]?.date ?? ''}
          labelOf={labelOf}
          isOutdated={comparing}
        />
      )}
      <Method view={view} facts={report} />
      <Context view={view} />
    </>
  );
}

function EmptyWeek({ view, report }: Filled): JSX.Element {
  const { categories, causes } = report;
  return (
    <>
      <Empty view={view} progress={report.progress} />
      <Categories view={view} categories={categories} marks={marksOf(categories)} causes={causes} />
    </>
  );
}
