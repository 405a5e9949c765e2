import * as l10n from '@vscode/l10n';
import type { Duties } from '../../core/duty/duties';
import type { NewEntry } from '../../core/duty/newEntry';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { awayGap } from '../../core/prompts/awayGap';
import type { WorkingHours } from '../../core/time/workingHours';
import { workingSpans } from '../../core/time/workingSpans';
import type { Store } from '../../core/store/store';
import { type Calendar, dateOf, dayBefore } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { hasTwelveHours } from '../../core/time/clockForm';
import { formatElapsed } from '../../core/time/formatElapsed';
import { HOUR, type Instant, lengthOf, type Span } from '../../core/time/span';
import type { Suggestion } from '../../core/suggest/suggestion';
import { parseAbsence } from '../../core/prompts/absence';
import type { Prompter } from './prompter';
import { momentText } from '../../core/time/momentText';
import type { pickOverlap } from '../entry/pickOverlap';
import type { ApiPart } from '../host/vscodeApi';
import { EntryText } from '../shared/entryText';
import { refusalOf } from '../../core/input/refusalOf';
import { dutyRefOf } from '../../core/taxonomy/dutyRef';
import { idOfKey, keyedChoices, keyedLabel } from '../../core/taxonomy/keys';
import { plainBox } from '../host/plainText';
import { keyedRow, keysHint } from '../shared/keyedRow';
import type { Choice, PickOne } from '../shared/quickPick';
import { shortList } from '../../core/language/joined';

export type InputBoxApi = ApiPart<{ window: 'showInputBox' }>;

interface ComingBackDeps {
  readonly open: () => Promise<Store>;
  readonly duties: Duties;
  readonly taxonomy: () => Taxonomy;
  readonly prompter: Prompter;
  readonly calendar: () => Calendar;
  readonly workingHours: () => WorkingHours;
  readonly clock: Clock;
  /** Proposals for time away from the editor, made from what other programs said about it. */
  readonly proposed: (span: Span) => Promise<readonly Suggestion[]>;
  /** The locale for numbers and dates. */
  readonly locale: () => string;
  readonly pickOne: PickOne;
  readonly pickOverlap: typeof pickOverlap;
  readonly showMessage: (text: string) => void;
}

const LENGTH = 'length';
const OPEN = 'open';
/** What absences mostly are, besides meetings. */
const mostly: readonly string[] = ['support', 'chasing', 'own', 'excluded.break'];

/** How far back activity is read: the longest absence, and the evidence before it. */
const REACH = 6 * HOUR;

/**
 * Asks once what the developer did during an absence, and stores the answer in one act (US-10). Where a proposal lies in
 * the absence, the question names the longest one, which takes one answer to accept.
 */
export async function askWhatItWas(vscode: InputBoxApi, deps: ComingBackDeps, lastInput?: Instant): Promise<void> {
  const { open, prompter, calendar, clock, locale } = deps;
  const gap = await gapOf(deps);
  if (!gap) return;
  const found = longest((await deps.proposed(gap)).filter(({ start, end }) => gap.start <= start && end <= gap.end));
  const text = new EntryText(deps.taxonomy(), locale(), calendar().zone);
  const at = (instant: Instant) => momentText(instant, clock.now(), calendar(), locale());
  const away = [formatElapsed(lengthOf(gap)), at(gap.start), at(gap.end)] as const;
  const answer = await prompter.ask({
    kind: 'coming-back',
    message: found
      ? l10n.t('You were away for {0}, {1} to {2}. {3}?', ...away, text.entry(found))
      : l10n.t('You were away for {0}, {1} to {2}. What was it?', ...away),
    answers: [
      ...(found ? [{ id: 'as-proposed', label: l10n.t('Yes') } as const] : []),
      { id: 'say', label: l10n.t('Say What It Was…') },
    ],
    lastInput,
    stillDue: async () => (await open()).entriesIn(gap).length === 0,
  });
  if (answer === 'say') await tagAbsence(vscode, deps, gap);
  if (answer === 'as-proposed' && found) await accept(deps, found, text);
}

function longest(proposed: readonly Suggestion[]): Suggestion | undefined {
  return proposed.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
}

async function accept({ duties, showMessage }: ComingBackDeps, found: Suggestion, text: EntryText): Promise<void> {
  const entries = await duties.accept([found]);
  const [first] = entries;
  showMessage(
    first ? shortList(entries.map((one) => text.entry(one))) : l10n.t('That suggestion has been answered already.'),
  );
}

async function gapOf({ open, calendar, workingHours, clock }: ComingBackDeps): Promise<Span | undefined> {
  const store = await open();
  if (store.agreedAt() === undefined) return undefined;
  const now = clock.now();
  const today = dateOf(calendar(), now);
  const leave = store.leaveIn(dayBefore(calendar(), today, 1).date, today).map(({ date }) => date);
  const hours = workingSpans(calendar(), [today], workingHours(), leave);
  return awayGap(store.recorded({ start: now - REACH, end: now }), hours, now);
}

async function tagAbsence(vscode: InputBoxApi, deps: ComingBackDeps, gap: Span): Promise<void> {
  const { duties, taxonomy, calendar, locale, pickOne, pickOverlap, showMessage } = deps;
  let span = gap;
  for (;;) {
    const chosen = await chooseAnswer(pickOne, taxonomy(), span);
    if (chosen === undefined || chosen === OPEN) return;
    if (chosen === LENGTH) {
      span = (await askForLength(vscode, gap, deps)) ?? span;
      continue;
    }
    const entry: NewEntry = { ...dutyRefOf(chosen), ...span, duration: span === gap ? 'measured' : 'adjusted' };
    const text = new EntryText(taxonomy(), locale(), calendar().zone);
    const overlap = await pickOverlap(await duties.preview([entry]), text);
    if (overlap === undefined) continue;
    const added = await duties.add(entry, overlap === 'free' ? undefined : overlap);
    showMessage(text.entry(added));
    return;
  }
}

function chooseAnswer(pickOne: PickOne, taxonomy: Taxonomy, span: Span): Promise<string | undefined> {
  return pickOne({
    title: l10n.t('What did you do in these {0}?', formatElapsed(lengthOf(span))),
    placeholder: keysHint(),
    choices: absenceChoices(taxonomy),
    byKey: (key) => idOfKey(taxonomy, key),
  });
}

/** What an absence mostly was comes first; every answer has the key that it has in all lists. */
function absenceChoices(taxonomy: Taxonomy): Choice[] {
  const rows = keyedChoices(taxonomy).map(keyedRow);
  return [
    { id: 'coordination.meeting', label: keyedLabel({ label: l10n.t('Meeting') }), icon: 'organization' },
    ...mostly.flatMap((id) => rows.find((row) => row.id === id) ?? []),
    { label: l10n.t('Something else') },
    ...rows.filter(({ id }) => !mostly.includes(id)),
    { label: '' },
    { id: LENGTH, label: l10n.t('Correct the length…'), icon: 'watch' },
    { id: OPEN, label: l10n.t('Leave it open'), icon: 'circle-slash' },
  ];
}

async function askForLength(
  { window }: InputBoxApi,
  gap: Span,
  { calendar, clock, locale }: Pick<ComingBackDeps, 'calendar' | 'clock' | 'locale'>,
): Promise<Span | undefined> {
  const read = (text: string) => parseAbsence(text, gap, calendar(), clock.now(), hasTwelveHours(locale()));
  const text = await window.showInputBox(
    plainBox({
      title: l10n.t('How long was it?'),
      prompt: l10n.t('A length from its start, such as 25m, or times such as 14:05-14:25'),
      ignoreFocusOut: true,
      validateInput: (typed) => refusalOf(() => read(typed), typed),
    }),
  );
  return text === undefined ? undefined : read(text);
}
