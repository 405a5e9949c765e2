import * as vscode from 'vscode';
import type { DutyEntry } from '../../core/records/dutyEntry';
import type { StoreReads } from '../../core/store/store';
import { type Calendar, dayAt, dayOf, type LocalDate } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import type { EntryActs } from '../entry/entryActs';
import { plainText } from '../host/plainText';
import { readReview, type ReviewTerms } from './readReview';

interface AcceptLikelyDeps {
  readonly open: () => Promise<StoreReads>;
  readonly acts: () => Promise<EntryActs>;
  readonly terms: () => ReviewTerms & { readonly calendar: Calendar };
  readonly clock: Clock;
}

/** Accepts every likely suggestion of a day in one act, or says why there is none. */
export async function acceptLikely(
  { open, acts, terms, clock }: AcceptLikelyDeps,
  date: LocalDate | undefined,
): Promise<readonly DutyEntry[]> {
  const { calendar, ...rest } = terms();
  const now = clock.now();
  const day = date === undefined ? dayAt(calendar, now) : dayOf(calendar, date);
  const { likely } = await readReview(await open(), day, now, { calendar, ...rest });
  const { suggesting } = await acts();
  if (likely.length > 0) return suggesting.acceptLikely(likely);
  void vscode.window.showInformationMessage(plainText(noneText()));
  return [];
}

/** Why nothing is accepted. */
export function noneText(): string {
  return vscode.l10n.t(
    'No suggestion of this day is likely enough: a rule becomes likely by 20 answers of yours, or when you trust it in “Rules…”.',
  );
}
