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
import { keepFocus } from './keepFocus';
import { weekRange } from './masthead';
import { Page } from './page';
import type { Selection } from './parts/selection';

type Init = Extract<ToPage, { type: 'init' }>;

let state: PageState = {};
let init: Init | undefined;
let report: ShownReport | undefined;
/** The report of which the sections further down are drawn: they follow when the first ones are painted. */
let further: ShownReport | undefined;
/** The reports of weeks that may be looked at next. The host sends them again when they are looked at. */
const ahead = new Map<string, Extract<ToPage, { type: 'ahead' }>>();
/** The comparison is that of an earlier report, and keeps its room until its own is read. */
let comparing = false;
let readOnly = false;
let problem: string | undefined;
/** Said to a screen reader when the page shows another week than before. */
let announced = '';

const host = connect((message) => {
  receive(message);
  draw();
});

state = host.state();
for (const message of host.first) receive(message);
host.keep(state);
draw();
keepFocus();
watchInput(() => host.post({ type: 'input' }));
const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
host.post({
  type: 'ready',
  filled: report !== undefined || problem !== undefined,
  ...(state.week !== undefined && { week: state.week }),
  // A browser that knows no zone has none to compare.
  ...(zone && { zone }),
});

function receive(message: ToPage): void {
  if (message.type === 'init') {
    init = message;
    l10n.config({ contents: message.strings });
  } else if (message.type === 'report') {
    const { week: _, ...rest } = state;
    if (report && report.week !== message.report.week) announced = weekAnnouncement(message.report);
    comparing = message.comparing;
    const before = comparing ? report?.comparison : undefined;
    const next = before ? { ...message.report, comparison: before } : message.report;
    // Nothing is drawn again for the same figures.
    if (!report || !isSame(report, next)) report = next;
    readOnly = message.readOnly;
    problem = undefined;
    keep(message.pinned ? { ...rest, week: report.week } : rest);
  } else if (message.type === 'ahead') {
    ahead.set(message.report.week, message);
  } else if (message.type === 'forget') {
    for (const week of message.weeks) ahead.delete(week);
  } else {
    problem = message.message;
  }
}

/** Whether two reports say the same, whenever they were made. */
function isSame(one: ShownReport, other: ShownReport): boolean {
  return JSON.stringify({ ...one, now: 0 }) === JSON.stringify({ ...other, now: 0 });
}

function keep(next: PageState): void {
  state = next;
  host.keep(state);
}

function change(next: PageState): void {
  keep(next);
  draw();
}

function show(week: string | undefined): void {
  keep(week === undefined ? {} : { week });
  const kept = week === undefined ? undefined : ahead.get(week);
  if (kept) receive({ ...kept, type: 'report', pinned: true, comparing: false });
  draw();
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
    if (further !== report) whenPainted(drawFurther);
  }
}

/** VS Code shows the page when it is loaded, so nothing is painted before. */
function whenPainted(work: () => void): void {
  const next = (): number => requestAnimationFrame(() => setTimeout(work));
  if (document.readyState === 'complete') next();
  else window.addEventListener('load', next, { once: true });
}

/** Draws the rest, once the numbers that a person looks for first are on the screen. */
function drawFurther(): void {
  if (further === report) return;
  further = report;
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
        further={further}
        comparing={comparing}
        isWhole={further !== undefined}
      />
      {selection && (
        <DrillDown
          view={view}
          report={shown}
          selection={selection}
          marks={marksOf(shown.categories)}
          close={() => open(undefined)}
          edit={edit}
          makeCase={canShare ? (role) => host.post({ type: 'case', role }) : undefined}
        />
      )}
    </>
  );
}
