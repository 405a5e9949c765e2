import * as l10n from '@vscode/l10n';
import { type JSX, render } from 'preact';
import type { ToPage } from '../core/report/page/protocol';
import type { ShownReport } from '../core/report/shown/shownReportSchema';
import { weekText } from '../core/report/text/dates';
import { plain } from '../core/report/text/emphasis';
import { headline } from '../core/report/text/headlineText';
import { exactWording } from '../core/report/text/wording';
import { marksOf } from './charts/marks';
import { connect, type PageState } from './connection';
import { DrillDown } from './drillDown';
import { watchInput } from './editorApi';
import { weekRange } from './masthead';
import { Page } from './page';
import type { Selection } from './parts/selection';

type Init = Extract<ToPage, { type: 'init' }>;

let state: PageState = {};
let init: Init | undefined;
let report: ShownReport | undefined;
let readOnly = false;
let problem: string | undefined;
/** False until the beginning of the first report was painted. */
let isWhole = false;
/** Said to a screen reader when the page shows another week than before. */
let announced = '';

const host = connect((message) => {
  if (message.type === 'init') {
    init = message;
    l10n.config({ contents: message.strings });
  } else if (message.type === 'report') {
    const { week: _, ...rest } = state;
    if (report && report.week !== message.report.week) announced = weekAnnouncement(message.report);
    report = message.report;
    readOnly = message.readOnly;
    problem = undefined;
    keep(message.pinned ? { ...rest, week: report.week } : rest);
  } else {
    problem = message.message;
  }
  draw();
});

state = host.state();
watchInput(() => host.post({ type: 'input' }));
const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
// A browser that knows no zone has none to compare.
host.post({ type: 'ready', ...(state.week !== undefined && { week: state.week }), ...(zone && { zone }) });

function keep(next: PageState): void {
  state = next;
  host.keep(state);
}

function change(next: PageState): void {
  keep(next);
  draw();
}

function show(week: string | undefined): void {
  change(week === undefined ? {} : { week });
  host.post({ type: 'show', ...(week !== undefined && { week }) });
}

function open(selection: Selection | undefined): void {
  const { selection: _, ...rest } = state;
  change(selection ? { ...rest, selection } : rest);
}

function weekAnnouncement(shown: ShownReport): string {
  const { locale } = init ?? { locale: 'en' };
  const view = { ...exactWording(locale), shares: shown.hasShares };
  return `${weekText(shown.week)}, ${weekRange(shown, locale)}. ${plain(headline(shown, view))}`;
}

function draw(): void {
  const root = document.getElementById('report');
  if (!root || !init) return;
  if (problem !== undefined) render(<Problem sentence={problem} />, root);
  else if (report) {
    render(<App init={init} report={report} />, root);
    if (!isWhole) requestAnimationFrame(() => setTimeout(drawWhole));
  }
}

/** Draws the rest, once the numbers that a person looks for first are on the screen. */
function drawWhole(): void {
  if (isWhole) return;
  isWhole = true;
  draw();
}

function Problem({ sentence }: { readonly sentence: string }): JSX.Element {
  return (
    <main>
      <h1>{l10n.t('Weekly Report')}</h1>
      <p class="headline">{sentence}</p>
    </main>
  );
}

function App({
  init: { locale, canEdit, canShare, canMarkLeave, canShowSample, isSample },
  report: shown,
}: {
  init: Init;
  report: ShownReport;
}): JSX.Element {
  const { week } = shown;
  const { selection } = state;
  const markLeave = (): void => host.post({ type: 'leave', week });
  const showSample = (): void => host.post({ type: 'sample' });
  const view = {
    ...exactWording(locale),
    open,
    fillsLater: true,
    ...(canMarkLeave && !readOnly && { markLeave }),
    ...(canShowSample && { showSample }),
  };
  const edit = canEdit && !readOnly ? (entry: string): void => host.post({ type: 'edit', entry }) : undefined;
  const share = canShare ? (): void => host.post({ type: 'share', week }) : undefined;
  return (
    <>
      <Page
        view={view}
        report={shown}
        show={show}
        showDay={isSample ? undefined : () => host.post({ type: 'day', week })}
        share={share}
        readOnly={readOnly}
        announced={announced}
        isSample={isSample}
        isWhole={isWhole}
      />
      {selection && (
        <DrillDown
          view={view}
          report={shown}
          selection={selection}
          marks={marksOf(shown.categories)}
          close={() => open(undefined)}
          edit={edit}
        />
      )}
    </>
  );
}
