import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { verdictText } from '../core/report/text/comparisonText';
import { rangeText, weekNumber } from '../core/report/text/dates';
import { inProgressText } from '../core/report/text/headlineText';
import { outOfHoursText } from '../core/report/text/recurringText';
import type { SharedReport } from '../core/share/sharedReport';
import { MarkDefinitions } from './charts/markDefinitions';
import { marksOf } from './charts/marks';
import { Emphasis } from './parts/emphasis';
import { Section } from './parts/section';
import { Categories } from './sections/categories';
import { Days } from './sections/days';
import { Entries } from './sections/entries';
import { Flow, hasFlow } from './sections/flow';
import { Headline } from './sections/headline';
import { Method } from './sections/method';
import { Outcomes } from './sections/outcomes';
import { hasRecurring, Recurring } from './sections/recurring';
import { Requesters } from './sections/requesters';
import { Roles } from './sections/roles';
import type { PageView, View } from './parts/view';

interface Props {
  readonly view: PageView;
  readonly shared: SharedReport;
}

/** The page of a shared report. It uses the sections of the page of the developer. */
export function SharedPage({ view: reader, shared }: Props): JSX.Element {
  const view = { ...reader, shares: shared.hasShares };
  const { roles, requesters, days, outcomes, flow, method, entries } = shared;
  const rows = shared.categories?.rows ?? categoriesIn(shared);
  const marks = marksOf(rows);
  const recurring = {
    topics: shared.topics ?? [],
    waits: shared.waits,
    lateChanges: shared.lateChanges ?? { count: 0, duration: 0 },
  };
  return (
    <>
      <MarkDefinitions />
      <header class="masthead">
        <h1>
          <span class="week-number">
            {l10n.t('Work outside the developer’s own tickets, week {0}', weekNumber(shared.week))}
          </span>{' '}
          <span class="week-range">{rangeText(shared.from, shared.to, view.locale)}</span>
        </h1>
      </header>
      <main>
        {shared.headline.progress === 'current' && (
          <ul class="notices">
            <li>{inProgressText()}</li>
          </ul>
        )}
        <Headline view={view} facts={shared.headline} coverage={shared.coverage} ways={[]} />
        {roles && <Roles view={view} roles={roles.roles} roleFit={roles.roleFit} />}
        {shared.categories && (
          <Categories view={view} categories={shared.categories.rows} marks={marks} causes={shared.categories.causes} />
        )}
        {requesters && <Requesters view={view} requesters={requesters} concentration={{}} />}
        {days && <Days view={view} days={days} categories={rows} marks={marks} />}
        {outcomes && <Outcomes view={view} outcomes={outcomes} />}
        {hasRecurring(recurring) && <Recurring view={view} {...recurring} />}
        {flow && hasFlow(flow, view) && <Flow view={view} flow={flow} />}
        <Usual view={view} shared={shared} />
        {shared.outOfHours !== undefined && <p class="section">{outOfHoursText(shared.outOfHours, view)}</p>}
        {entries && <Entries view={view} entries={entries} />}
        {method && <Method view={view} facts={method} rounded={shared.level < 3} />}
      </main>
    </>
  );
}

/** Categories of the days by id, for when the table of categories was not ticked and there are no labels. */
function categoriesIn({ days = [] }: SharedReport): { category: string; label: string }[] {
  const ids = new Set(days.flatMap((day) => day.load.map(({ category }) => category)));
  return [...ids].map((category) => ({ category, label: category }));
}

function Usual({ view, shared: { comparison, categories } }: Props & { readonly view: View }): JSX.Element | null {
  if (!comparison || !view.shares) return null;
  const { verdict, weeks, share, rose } = comparison;
  const twelve = { weeks, categories: [], ...(share && { share }) };
  const labelOf = (id: string): string => categories?.rows.find(({ category }) => category === id)?.label ?? id;
  return (
    <Section id="comparison" title={l10n.t('Compared with earlier weeks')}>
      <p class="verdict">
        <Emphasis sentence={verdictText({ verdict, twelve, ...(rose && { rose }) }, labelOf, view)} />
      </p>
    </Section>
  );
}
