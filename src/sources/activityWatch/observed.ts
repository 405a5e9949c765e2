import { browsers } from '../../core/observation/appTable';
import { classifyApp, type Classed } from '../../core/observation/classifyApp';
import type { OwnClasses } from '../../core/observation/ownClasses';
import type { Steps } from '../../core/lifecycle/steps';
import type { Absence, AppUse } from '../../core/observation/observation';
import { mergeSpans, type Span, subtract } from '../../core/time/span';
import { sliding } from '../../core/time/spanSearch';
import { tabsFit } from './browserOf';
import { isSameHost } from './bucket';
import { GAP, united, withTabs } from './inFront';
import type { AwRecord } from './record';
import type { DayOfBucket } from './recordedDays';

/** Windows in one turn. The class of each is found by some hundred patterns. */
const AT_A_TIME = 40;

/** Finds the class of a program or site. The same one comes again and again, so its answer is kept. */
export function classing(ownTickets: ReadonlySet<string>, own?: OwnClasses): (record: AwRecord) => Classed {
  const known = new Map<string, Classed>();
  return ({ app = '', title, url, isPrivate }) => {
    if (isPrivate) return { app: 'private' };
    const key = JSON.stringify([app, title, url]);
    const classed = known.get(key) ?? classifyApp({ app, title, url }, ownTickets, own);
    known.set(key, classed);
    return classed;
  };
}

/** What the records of one day say, by classes alone. What is private is left out. */
export function* observedOn(
  day: readonly DayOfBucket[],
  classOf: (record: AwRecord) => Classed,
): Steps<(AppUse | Absence)[]> {
  const of = (kind: DayOfBucket['bucket']['kind']) => day.filter(({ bucket }) => bucket.kind === kind);
  const windows = united(of('window').flatMap(({ records }) => records));
  yield;
  const tabs: { readonly id: string; readonly near: (range: Span) => AwRecord[] }[] = [];
  for (const { bucket, records } of of('web')) {
    tabs.push({ id: bucket.id, near: sliding(united(records)) });
    yield;
  }
  const uses: AppUse[] = [];
  let count = 0;
  for (const window of windows) {
    const pieces = browsers.test((window.app ?? '').toLowerCase())
      ? withTabs(window, united(tabs.filter(({ id }) => tabsFit(id, window.app)).flatMap(({ near }) => near(window))))
      : [window];
    for (const piece of pieces) {
      put(uses, piece, classOf(piece));
      if (++count % AT_A_TIME === 0) yield;
    }
  }
  return [...uses.filter(({ app }) => app !== 'private'), ...absences(of('afk'))];
}

/** Adds a use, or prolongs the one before it if that is of the same class. */
function put(uses: AppUse[], { start, end }: Span, classed: Classed): void {
  const last = uses.at(-1);
  const isSame = last?.app === classed.app && last.topic === classed.topic && last.titleClass === classed.titleClass;
  if (last && isSame && start - last.end <= GAP) uses[uses.length - 1] = { ...last, end };
  else uses.push({ kind: 'app', key: `app ${start}`, start, end, ...classed });
}

/** When nobody was at a machine. Somebody who was at another one meanwhile was not absent. */
function absences(buckets: readonly DayOfBucket[]): Absence[] {
  const away = buckets.flatMap(({ bucket, records }) => {
    const { host } = bucket;
    const others = buckets.filter(({ bucket: one }) => one.host !== host && !isSameHost(host ?? '', one.host));
    const here = mergeSpans(others.flatMap((one) => one.records.filter(({ isAway }) => !isAway)));
    return records.filter(({ isAway }) => isAway).flatMap((one) => subtract(one, here));
  });
  const bridged = mergeSpans(away.map(({ start, end }) => ({ start, end: end + GAP })));
  return bridged
    .map(({ start, end }): Absence => ({ kind: 'afk', key: `afk ${start}`, start, end: end - GAP }))
    .filter(({ start, end }) => start < end);
}
