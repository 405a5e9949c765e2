import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import type { ToPage } from '../core/report/protocol';
import type { WeeklyReport } from '../core/report/weeklyReport';
import { connect, type PageState, watchInput } from './connection';
import { Page } from './page';
import type { Selection } from './selection';

let state: PageState = {};
let init: Extract<ToPage, { type: 'init' }> | undefined;
let report: WeeklyReport | undefined;
let problem: string | undefined;

const host = connect((message) => {
  if (message.type === 'init') {
    init = message;
    l10n.config({ contents: message.strings });
  } else if (message.type === 'report') {
    const { week: _, ...rest } = state;
    report = message.report;
    problem = undefined;
    keep(message.pinned ? { ...rest, week: report.week } : rest);
  } else {
    problem = message.message;
  }
  draw();
});

state = host.state();
watchInput(host.post);
host.post({ type: 'ready', ...(state.week !== undefined && { week: state.week }) });

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

function open(selection: Selection): void {
  change({ ...state, selection });
}

function draw(): void {
  const root = document.getElementById('report');
  if (!root || !init) return;
  const { locale, canEdit, canShare } = init;
  if (problem !== undefined) {
    render(
      <main>
        <p class="headline">{problem}</p>
      </main>,
      root,
    );
    return;
  }
  if (!report) return;
  const { week } = report;
  const edit = canEdit ? (entry: string): void => host.post({ type: 'edit', entry }) : undefined;
  const share = canShare ? (): void => host.post({ type: 'share', week }) : undefined;
  render(<Page view={{ locale, open, ...(edit && { edit }) }} report={report} show={show} share={share} />, root);
}
