import type { Uri } from 'vscode';
import type { InvisibleLoadApi } from './publicApi';
import type { Duties } from '../../core/duty/duties';
import { parseDutyStart } from '../../core/records/dutyStart';
import { parseWeek } from '../../core/report/weekArgument';
import { defaultChoice } from '../../core/share/level';
import { shareReport } from '../../core/share/shareReport';
import type { Store } from '../../core/store/store';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Duration } from '../../core/time/span';
import { entriesInSlices, timelineInSlices } from '../../core/timeline/inSlices';
import { nextTurn } from '../host/nextTurn';
import { parseNewEntry, parseRange, parseRenderOptions } from './apiInput';
import type { ReportSource } from '../report/reportSource';

/** The calls of the extension's API. */
export type ApiCalls = Omit<InvisibleLoadApi, 'version' | 'onDidChange'>;

interface ApiDeps {
  readonly open: () => Promise<Store>;
  readonly duties: Duties;
  readonly taxonomy: () => Taxonomy;
  readonly clock: Clock;
  readonly calendar: () => Calendar;
  /** How long after its end untagged time may get a suggestion; undefined for never. */
  readonly suggestAfter: () => Duration | undefined;
  readonly reports: Pick<ReportSource, 'report'>;
  readonly extensionUri: Uri;
}

/** The calls that other extensions make. Every argument is parsed, because callers may pass anything. */
export function apiCalls({
  open,
  duties,
  taxonomy,
  clock,
  calendar,
  suggestAfter,
  reports,
  extensionUri,
}: ApiDeps): ApiCalls {
  const read = async (week: string) => reports.report(parseWeek(week));
  return {
    startDuty: async (start) => (await duties.start(parseDutyStart(start, taxonomy()))).started,
    stopDuty: () => duties.stop(),
    addEntry: async (input) => {
      const { entry, overlap } = parseNewEntry(input, taxonomy());
      return duties.add(entry, overlap);
    },
    entries: async (range) => {
      const span = parseRange(range);
      return entriesInSlices(await open(), span, nextTurn);
    },
    timeline: async (range) => {
      const span = parseRange(range);
      return timelineInSlices(await open(), calendar(), span, clock.now(), suggestAfter(), nextTurn);
    },
    report: read,
    render: async (week, options) => {
      const { format, level } = parseRenderOptions(options);
      const report = await read(week);
      const { shareText } = await import('../share/shareText');
      return shareText(shareReport(report, defaultChoice(level), format), format, extensionUri);
    },
  };
}
