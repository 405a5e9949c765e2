import * as l10n from '@vscode/l10n';
import { paragraph } from '../../core/language/joined';
import { plural } from '../../core/language/plural';
import type {
  ActivityWatchSource,
  CalendarSource,
  ReadSource,
  SourceProblem,
} from '../../core/observation/sourceState';
import { dateFormat } from '../../core/time/formats';

/** How the page shows instants. */
interface Shown {
  readonly locale: () => string;
  readonly zone: () => string;
}

/** What the last reading of a calendar brought, or why there was none, in words. */
export function readingText(calendar: CalendarSource, shown: Shown): string {
  return textOf(calendar, shown, (kept, at) => {
    const count = plural(kept, l10n.t('{0} event', kept), l10n.t('{0} events', kept));
    return l10n.t('{0} from the last two weeks until tomorrow, read at {1}', count, at);
  });
}

/** The same of ActivityWatch. */
export function watchedText(source: ActivityWatchSource, shown: Shown): string {
  return textOf(source, shown, (kept, at) =>
    plural(
      kept,
      l10n.t('{0} stretch of programs and sites, read at {1}', kept, at),
      l10n.t('{0} stretches of programs and sites, read at {1}', kept, at),
    ),
  );
}

function textOf({ last }: ReadSource, { locale, zone }: Shown, brought: (kept: number, at: string) => string): string {
  if (!last) return l10n.t('not read yet');
  const format = dateFormat(locale(), { timeZone: zone(), weekday: 'short', hour: 'numeric', minute: '2-digit' });
  const at = format.format(last.at);
  return last.kept === undefined ? l10n.t('could not be read at {0}', at) : brought(last.kept, at);
}

/** What the last reading left out and what went wrong, in whole sentences; empty if there is nothing to say. */
export function detailText({ last }: CalendarSource): string {
  if (!last) return '';
  const { kept = 0, busy = 0, skipped, guessedZones = 0, problems } = last;
  const sentences = problems.map(problemText);
  const free = kept - busy;
  if (free > 0) sentences.push(l10n.t('Free, out of office or declined: {0}.', free));
  if (skipped && skipped.allDay > 0) sentences.push(l10n.t('Left out because they last all day: {0}.', skipped.allDay));
  if (skipped && skipped.cancelled > 0)
    sentences.push(l10n.t('Left out because they were cancelled: {0}.', skipped.cancelled));
  if (guessedZones > 0) {
    sentences.push(l10n.t('With a time zone that is not known, so that yours was taken: {0}.', guessedZones));
  }
  return paragraph(sentences);
}

/** The same of ActivityWatch. */
export function watchedDetail({ last, file }: ActivityWatchSource): string {
  const { problems = [], ofOthers = 0 } = last ?? {};
  const sentences = problems.map((problem) => watchedProblem(problem, file !== undefined));
  if (ofOthers > 0) sentences.push(l10n.t('Left out because they are of other machines: {0}.', ofOthers));
  return paragraph(sentences);
}

/** What some problems mean for ActivityWatch, whose files are larger than its answers. */
function watchedProblem(problem: SourceProblem, isFile: boolean): string {
  if (problem === 'too-large' && isFile) return tooLarge(1000);
  if (problem === 'refused' || problem === 'too-large') {
    return l10n.t('ActivityWatch did not answer as it should. It is tried again later.');
  }
  return problemText(problem);
}

/** `megabytes`: how much is read. */
function tooLarge(megabytes: number): string {
  return l10n.t('It is larger than {0} MB and was not read. Export a shorter time.', megabytes);
}

/** Why a source, or a part of it, could not be read, and what to do. */
function problemText(problem: SourceProblem): string {
  switch (problem) {
    case 'missing':
      return l10n.t('The file is not there. Choose it anew where it is now.');
    case 'unreadable':
      return l10n.t('The file cannot be read. Look at its permissions.');
    case 'too-large':
      return tooLarge(20);
    case 'too-slow':
      return l10n.t('No whole answer came within 30 seconds. It is tried again later.');
    case 'unreachable':
      return l10n.t('The server cannot be reached. It is tried again in half an hour.');
    case 'not-found':
      return l10n.t('The server knows no calendar at this address. Copy it anew from the settings of the calendar.');
    case 'needs-login':
      return l10n.t('The server wants a login. Use the secret address from the settings of the calendar.');
    case 'refused':
      return l10n.t('The server did not give the calendar. It is tried again in half an hour.');
    case 'insecure-redirect':
      return l10n.t('The address leads to one without https, where others could read along. It was not followed.');
    case 'web-page':
      return l10n.t('The address gives a web page and no calendar. Use the address in iCal format.');
    case 'not-a-calendar':
      return l10n.t('This is no calendar in iCal format.');
    case 'broken-events':
      return l10n.t('Some events could not be understood and are left out.');
    case 'no-git':
      return l10n.t('The Git extension of VS Code is switched off or cannot be reached from here.');
    case 'too-many-commits':
      return l10n.t('There are too many commits; the oldest are left out.');
    case 'clock-ahead':
      return l10n.t('Some times lie ahead of the clock of this machine and are left out.');
    case 'not-running':
      return l10n.t('ActivityWatch does not answer. Start it, or look at its port.');
    case 'needs-key':
      return l10n.t('ActivityWatch wants its key, or another one. Choose this row to enter it.');
    case 'not-activitywatch':
      return l10n.t('Another program answers at this address, or another version. Look at the port.');
    case 'not-an-export':
      return l10n.t('This is no whole file that was exported from ActivityWatch. Export it anew.');
    case 'no-watchers':
      return l10n.t('It has no windows of this machine. Look whether its watcher of windows runs.');
    case 'too-many-repetitions':
      return l10n.t('An event repeats too often and is left out.');
  }
}
