import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { shownParts, nearestLength } from '../core/report/shown/figures';
import { tenths } from '../core/report/shown/grain';
import type { ShownEntry } from '../core/report/shown/shownReportSchema';
import type { ShownReport } from '../core/report/shown/shownReportSchema';
import { dayText, longDayText } from '../core/report/text/dates';
import { inertText } from '../core/report/text/inert';
import type { Role } from '../core/taxonomy/roles';
import { roleText } from '../core/taxonomy/roleText';
import { type Duration, totalLength } from '../core/time/span';
import { timesOfDay } from '../core/time/timesOfDay';
import { DayRibbons } from './charts/dayRibbon';
import { daySeries } from './charts/daySeries';
import { Key } from './charts/key';
import { UserLink, UserText } from './parts/userText';
import { type Selection, selectEntries, shownLoad } from './parts/selection';
import type { PageView } from './parts/view';
import { statementList } from '../core/language/joined';
import { plural } from '../core/language/plural';

interface Props {
  readonly view: PageView;
  readonly report: ShownReport;
  readonly selection: Selection;
  readonly marks: ReadonlyMap<string, string>;
  readonly close: () => void;
  readonly edit?: ((entry: string) => void) | undefined;
  /** Makes the case for a role; absent where nothing can be shared. */
  readonly makeCase?: ((role: Role) => void) | undefined;
}

/** A dialog with the entries that a number comes from. Escape closes it and moves the focus back to the number. */
export function DrillDown({ view, report, selection, marks, close, edit, makeCase }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const { role } = selection;
  const entries = selectEntries(report.entries, selection);
  const exact = entries.map(({ pieces }) => totalLength(pieces));
  const unit = tenths.hours;
  // The number that was clicked stands above the entries, and they add up to it.
  const whole = shownLoad(report, selection) ?? nearestLength(sum(exact), unit);
  const lengths = shownParts(exact, whole, unit);
  const day = report.days.find(({ date }) => date === selection.date);
  return (
    <dialog ref={dialog} class="drill" aria-labelledby="drill-title" onClose={close}>
      <header>
        <h2 id="drill-title">{titleOf(selection, report, view)}</h2>
        <p class="hint">
          {plural(
            entries.length,
            l10n.t('{0} of load in {1} entry', view.hours(whole), entries.length),
            l10n.t('{0} of load in {1} entries', view.hours(whole), entries.length),
          )}
        </p>
        {makeCase && role !== undefined && role !== 'none' && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              dialog.current?.close();
              makeCase(role);
            }}
          >
            {l10n.t('The Case for This Role…')}
          </button>
        )}
        <button type="button" class="quiet close" onClick={() => dialog.current?.close()}>
          {l10n.t('Close')}
        </button>
      </header>
      {day && (
        <>
          <Key items={daySeries([day], report.categories, marks)} />
          <DayRibbons view={view} zone={report.zone} days={[day]} working={report.method.workingHours} marks={marks} />
        </>
      )}
      {entries.length === 0 ? (
        <p>{emptyText(selection)}</p>
      ) : (
        <ul class="entries">
          {entries.map((entry, index) => (
            <Entry
              key={entry.id}
              view={view}
              report={report}
              entry={entry}
              duration={lengths[index] ?? 0}
              edit={edit}
            />
          ))}
        </ul>
      )}
    </dialog>
  );
}

function emptyText({ topic }: Selection): string {
  return topic === undefined
    ? l10n.t('No duty was tagged here. The time comes from editor activity.')
    : l10n.t('None of its entries is in the week shown.');
}

type EntryProps = Pick<Props, 'view' | 'report' | 'edit'> & { readonly entry: ShownEntry; readonly duration: Duration };

function Entry({ view, report, entry, duration, edit }: EntryProps): JSX.Element {
  const name = nameOf(report, entry);
  return (
    <li>
      <p class="entry-when">{whenText(entry, report.zone, view)}</p>
      <p class="entry-what">
        <strong>{name}</strong>
        <span class="entry-hours">{view.hours(duration)}</span>
      </p>
      <p class="entry-facts">{factsOf(entry)}</p>
      {entry.outcome !== undefined && (
        <p>
          <UserText text={entry.outcome} />
        </p>
      )}
      {entry.note !== undefined && (
        <p class="entry-note">
          <UserText text={entry.note} />
        </p>
      )}
      {entry.link !== undefined && (
        <p>
          <UserLink link={entry.link} />
        </p>
      )}
      {edit && (
        <button
          type="button"
          class="quiet"
          aria-label={l10n.t('Edit {0}, {1}', name, whenText(entry, report.zone, view))}
          onClick={() => edit(entry.id)}
        >
          {l10n.t('Edit')}
        </button>
      )}
    </li>
  );
}

function nameOf(report: ShownReport, { category, duty }: ShownEntry): string {
  const row = report.categories.find((one) => one.category === category);
  return row?.duties.find((one) => one.duty === duty)?.label ?? row?.label ?? category;
}

function whenText({ pieces, running }: ShownEntry, zone: string, { locale }: PageView): string {
  const times = timesOfDay(locale, zone);
  return statementList(
    pieces.map(({ date, start, end }, index) => {
      const isOpen = running && index === pieces.length - 1;
      const when = isOpen ? l10n.t('since {0}', times.at(start)) : times.span(start, end);
      return l10n.t('{0}, {1}', dayText(date, locale), when);
    }),
  );
}

function factsOf(entry: ShownEntry): string {
  return [
    ...(entry.role === 'none' ? [] : [roleText(entry.role)]),
    ...(entry.requester ? [l10n.t('asked by {0}', inertText(entry.requester))] : []),
    ...(entry.topic ? [inertText(entry.topic)] : []),
    ...(entry.duration === 'estimated' ? [l10n.t('estimated')] : []),
    ...(entry.planned ? [l10n.t('planned')] : []),
  ].join(' · ');
}

function titleOf(selection: Selection, report: ShownReport, { locale }: PageView): string {
  const { date, category, role, requester, topic, outcome } = selection;
  const parts = [
    ...(date === undefined ? [] : [longDayText(date, locale)]),
    ...(category === undefined ? [] : [report.categories.find((one) => one.category === category)?.label ?? category]),
    ...(role === undefined ? [] : [roleText(role)]),
    ...(requester === '' ? [l10n.t('Requester not stated')] : []),
    ...[requester, topic, outcome].flatMap((typed) => (typed ? inertText(typed) : [])),
  ];
  return parts.length === 0 ? l10n.t('All load of the week') : parts.join(' · ');
}

function sum(lengths: readonly Duration[]): Duration {
  return lengths.reduce((total, length) => total + length, 0);
}
