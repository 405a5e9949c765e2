import * as l10n from '@vscode/l10n';
import type { DutyEntry } from '../../core/records/dutyEntry';
import type { OpenStretch } from '../../core/review/dayReview';
import { shownOpen } from '../../core/review/shownOpen';
import type { Suggestion } from '../../core/suggest/suggestion';
import { formatElapsed } from '../../core/time/formatElapsed';
import type { Duration, Instant, Span } from '../../core/time/span';
import { outcomeRow } from '../entry/pickOutcome';
import type { EntryText } from '../shared/entryText';
import { reasonText } from '../shared/suggestionReason';
import type { WaitText } from '../wait/waitText';
import type { ReadReview } from './readReview';

/** What a row of the review is about. */
export type ReviewTarget =
  | { readonly type: 'stretch'; readonly stretch: OpenStretch }
  | { readonly type: 'short'; readonly spans: readonly Span[] }
  | { readonly type: 'rest' }
  | { readonly type: 'wait'; readonly wait: WaitText }
  | { readonly type: 'outcome'; readonly entry: DutyEntry }
  | { readonly type: 'earlier'; readonly review: ReadReview };

/** The texts of a row. A row without a target is a heading. */
export interface ReviewRow {
  readonly label: string;
  readonly description?: string;
  readonly icon?: string;
  readonly target?: ReviewTarget;
}

/** What the review shows: the rows, below a heading that says how much is open. */
export interface ReviewPage {
  readonly heading: string;
  readonly rows: readonly ReviewRow[];
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

function rowsOf({ review, waits, outcomes, earlier, now }: ReviewContent, text: EntryText): ReviewRow[] {
  const { rows, rest, short } = review;
  const lengths = shownOpen(review);
  return [
    ...rows.map((stretch, index): ReviewRow => stretchRow(stretch, lengths.rows[index] ?? 0, text)),
    ...(rest.length > 0 ? [restRow(rest, lengths.rest)] : []),
    ...(short.length > 0 ? [shortRow(short, lengths.short)] : []),
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

function stretchRow(stretch: OpenStretch, length: Duration, text: EntryText): ReviewRow {
  return {
    label: l10n.t('{0}, {1}', text.span(stretch), formatElapsed(length)),
    description: stretchText(stretch, text),
    icon: stretch.suggestion ? 'lightbulb' : stretch.kind === 'away' ? 'dash' : 'question',
    target: { type: 'stretch', stretch },
  };
}

function stretchText({ kind, project, suggestion }: OpenStretch, text: EntryText): string {
  if (suggestion) return suggestionText(suggestion, text);
  if (kind === 'away') return l10n.t('nothing recorded');
  return project === undefined ? l10n.t('untagged') : l10n.t('untagged in {0}', project);
}

/** `Writing API specifications? API files for all 43 min; 1 accepts`. */
function suggestionText(suggestion: Suggestion, text: EntryText): string {
  const [name, reason, key] = [text.name(suggestion), reasonText(suggestion), text.key(suggestion)];
  return key === undefined ? l10n.t('{0}? {1}', name, reason) : l10n.t('{0}? {1}; {2} accepts', name, reason, key);
}

function restRow(rest: readonly Span[], length: Duration): ReviewRow {
  const label = l10n.t('Smaller stretches: {0}, together {1}', rest.length, formatElapsed(length));
  return { label, description: l10n.t('show them'), icon: 'ellipsis', target: { type: 'rest' } };
}

function shortRow(short: readonly Span[], length: Duration): ReviewRow {
  const label = l10n.t('Short absences: {0}, together {1}', short.length, formatElapsed(length));
  return {
    label,
    description: l10n.t('under ten minutes each'),
    icon: 'watch',
    target: { type: 'short', spans: short },
  };
}

function headed(label: string, rows: readonly ReviewRow[]): ReviewRow[] {
  return rows.length === 0 ? [] : [{ label }, ...rows];
}
