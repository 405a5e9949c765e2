import * as l10n from '@vscode/l10n';
import type { DutyEntry } from '../../core/records/dutyEntry';
import { plural } from '../../core/language/plural';
import { sumOf } from '../../core/review/dayReview';
import { type LikelyRows, likelyRows } from '../../core/review/likelyRows';
import type { ReviewRow } from '../../core/review/reviewRows';
import { shownOpen } from '../../core/review/shownOpen';
import type { Suggestion } from '../../core/suggest/suggestion';
import type { DutyRef } from '../../core/taxonomy/dutyRef';
import { formatElapsed } from '../../core/time/formatElapsed';
import type { Duration, Instant, Span } from '../../core/time/span';
import { outcomeRow } from '../entry/pickOutcome';
import type { EntryText } from '../shared/entryText';
import { reasonText } from '../shared/suggestionReason';
import type { WaitText } from '../wait/waitText';
import type { ReadReview } from './readReview';

/** What a row of the review is about. */
export type ReviewTarget =
  | { readonly type: 'likely'; readonly suggestions: readonly Suggestion[] }
  | { readonly type: 'stretch'; readonly row: ReviewRow }
  | { readonly type: 'short'; readonly spans: readonly Span[] }
  | { readonly type: 'rest' }
  | { readonly type: 'wait'; readonly wait: WaitText }
  | { readonly type: 'outcome'; readonly entry: DutyEntry }
  | { readonly type: 'earlier'; readonly review: ReadReview };

/** The texts of a line. A line without a target is a heading. */
export interface ReviewLine {
  readonly label: string;
  readonly description?: string;
  readonly icon?: string;
  readonly target?: ReviewTarget;
}

/** What the review shows: the rows, below a heading that says how much is open. */
export interface ReviewPage {
  readonly heading: string;
  readonly rows: readonly ReviewLine[];
}

/** Everything that a review asks. */
export interface ReviewContent {
  readonly review: ReadReview;
  readonly waits: readonly WaitText[];
  readonly outcomes: readonly DutyEntry[];
  readonly earlier?: ReadReview | undefined;
  readonly now: Instant;
}

export function reviewPage(content: ReviewContent, text: EntryText): ReviewPage {
  return { heading: openText(content.review), rows: rowsOf(content, text) };
}

/** All that the rows of a day list, short absences too. */
function openText(review: ReadReview): string {
  return l10n.t('{0} open', formatElapsed(shownOpen(review).open));
}

function rowsOf({ review, waits, outcomes, earlier, now }: ReviewContent, text: EntryText): ReviewLine[] {
  const lengths = shownOpen(review);
  const likely = likelyRows(review, review.likely);
  return [
    ...(likely ? [likelyRow(likely)] : []),
    ...review.rows.map((row, index): ReviewLine => stretchRow(row, lengths.rows[index] ?? 0, text)),
    ...sumRows(review, lengths.sum),
    ...headed(
      l10n.t('Open for more than five working days'),
      waits.map((wait) => ({ ...wait, icon: 'bell-dot', target: { type: 'wait', wait } })),
    ),
    ...headed(
      l10n.t('What did last month’s largest entries unblock?'),
      outcomes.map((entry) => ({ ...outcomeRow(entry, now, text), target: { type: 'outcome', entry } })),
    ),
    ...headed(
      l10n.t('Earlier'),
      (earlier ? [earlier] : []).map((one) => ({
        label: text.day(one.day.span.start),
        description: openText(one),
        icon: 'calendar',
        target: { type: 'earlier', review: one },
      })),
    ),
  ];
}

/** What one key accepts, before it does. */
function likelyRow({ suggestions, rows, length }: LikelyRows): ReviewLine {
  const long = formatElapsed(length);
  return {
    label: plural(
      rows,
      l10n.t('Accept all likely: {0} row, {1}', rows, long),
      l10n.t('Accept all likely: {0} rows, together {1}', rows, long),
    ),
    description: l10n.t('Enter or a; one undo takes them back'),
    icon: 'check-all',
    target: { type: 'likely', suggestions },
  };
}

function stretchRow(row: ReviewRow, length: Duration, text: EntryText): ReviewLine {
  const [when, long] = [text.span(row), formatElapsed(length)];
  return {
    label:
      row.parts.length > 1
        ? l10n.t('{0}, {1} in {2} parts', when, long, row.parts.length)
        : l10n.t('{0}, {1}', when, long),
    description: stretchText(row, text),
    icon: row.proposed ? 'lightbulb' : row.kind === 'away' ? 'dash' : 'question',
    target: { type: 'stretch', row },
  };
}

function stretchText({ kind, project, proposed, blind, usual }: ReviewRow, text: EntryText): string {
  if (blind) return l10n.t('what was it? Asked once without a suggestion');
  if (proposed) return guessText(proposed, reasonText(proposed.reasons, proposed.length), text);
  if (usual) return guessText(usual, l10n.t('Nothing recorded around noon'), text);
  if (kind === 'away') return l10n.t('nothing recorded');
  return project === undefined ? l10n.t('untagged') : l10n.t('untagged in {0}', project);
}

/** `Writing API specifications? API files for all 43 min; 1 accepts`. */
function guessText(guess: DutyRef, reason: string, text: EntryText): string {
  const [name, key] = [text.name(guess), text.key(guess)];
  return key === undefined ? l10n.t('{0}? {1}', name, reason) : l10n.t('{0}? {1}; {2} accepts', name, reason, key);
}

/** One line for what has none of its own. */
function sumRows(review: ReadReview, length: Duration): ReviewLine[] {
  const sum = sumOf(review);
  if (!sum) return [];
  const [count, long] = [sum.spans.length, formatElapsed(length)];
  if (sum.kind === 'rest') {
    const label = l10n.t('Smaller stretches: {0}, together {1}', count, long);
    return [{ label, description: l10n.t('show them'), icon: 'ellipsis', target: { type: 'rest' } }];
  }
  const label = l10n.t('Short absences: {0}, together {1}', count, long);
  const target = { type: 'short', spans: sum.spans } as const;
  return [{ label, description: l10n.t('under ten minutes each'), icon: 'watch', target }];
}

function headed(label: string, rows: readonly ReviewLine[]): ReviewLine[] {
  return rows.length === 0 ? [] : [{ label }, ...rows];
}
