import * as l10n from '@vscode/l10n';
import { askedRow } from '../../core/day/askedRow';
import type { FromDayPage } from '../../core/day/protocol';
import type { ReadPicture } from '../../core/day/readPicture';
import { isMeasured } from '../../core/day/stretch';
import { refusal } from '../../core/input/parseInput';
import { together } from '../../core/suggest/together';
import { dutyOfKey } from '../../core/taxonomy/keys';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { clip, type Instant, type Span } from '../../core/time/span';
import type { EntryActs } from '../entry/entryActs';

/** What a page asks for that changes the day. */
export type DayRequest = Extract<FromDayPage, { type: 'tag' | 'ask' | 'reject' | 'move' | 'delete' | 'undo' | 'redo' }>;

interface DayActsDeps {
  readonly acts: EntryActs;
  readonly taxonomy: Taxonomy;
  /** The day that the page shows, as it is now. */
  readonly read: ReadPicture;
  readonly now: Instant;
}

/** Does what the page of a day asks for, with the acts and questions of the commands. True if something was stored. */
export async function doRequest(request: DayRequest, deps: DayActsDeps): Promise<boolean> {
  const { acts } = deps;
  switch (request.type) {
    case 'tag':
      return tag(request.span, request.key, deps);
    case 'ask':
      return ask(request.span, deps);
    case 'reject':
      return reject(request.span, deps);
    case 'move': {
      const { entry, start, end } = request;
      const bounds = { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
      return (await acts.editing.move(entry, bounds)) !== undefined;
    }
    case 'delete':
      await acts.editing.remove(request.entries);
      return true;
    case 'undo':
      return (await acts.undo()) !== undefined;
    case 'redo':
      return (await acts.redo()) !== undefined;
    default:
      return request satisfies never;
  }
}

/** Tags a stretch. The stretch of a suggestion answers it, and that of an entry changes what the entry is. */
async function tag(asked: Span, key: string, { acts, taxonomy, read, now }: DayActsDeps): Promise<boolean> {
  const what = dutyOfKey(taxonomy, key);
  if (!what) return false;
  const row = askedRow(asked, read.blocks);
  if (row?.type === 'suggestion') {
    await acts.suggesting.takeByKey(together([row.suggestion]), what);
    return true;
  }
  if (row?.type === 'duty') {
    await acts.editing.retag(row.entry, what);
    return true;
  }
  const span = pastOf(asked, read, now);
  const measured = isMeasured(read.segments, span);
  return (await acts.adding.tagAs({ ...span, ...(measured && { duration: 'measured' }) }, what)) !== undefined;
}

/** Asks what a stretch was; an entry is edited. */
async function ask(asked: Span, { acts, read, now }: DayActsDeps): Promise<boolean> {
  const row = askedRow(asked, read.blocks);
  if (row?.type === 'duty') return (await acts.editing.edit(row.entry)) !== undefined;
  if (row && row.type !== 'paused' && row.type !== 'hidden') return (await acts.adding.add({ row })) !== undefined;
  return (await acts.adding.tag(pastOf(asked, read, now))) !== undefined;
}

async function reject(asked: Span, { acts, read }: DayActsDeps): Promise<boolean> {
  const row = askedRow(asked, read.blocks);
  if (row?.type !== 'suggestion') return false;
  await acts.suggesting.turnDown(together([row.suggestion]));
  return true;
}

/** The part of a stretch that lies in the day and is over. */
function pastOf(asked: Span, { day }: ReadPicture, now: Instant): Span {
  const past = clip(asked, { start: day.span.start, end: Math.min(day.span.end, now) });
  if (past) return past;
  throw refusal('span', 'not over yet. Accepted: time that has passed.', l10n.t('Choose time that has passed.'));
}
