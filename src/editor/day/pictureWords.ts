import * as l10n from '@vscode/l10n';
import type { DayPicture, PictureBlock } from '../../core/day/dayPicture';
import type { DayBlock } from '../../core/day/dayBlocks';
import type { ReadPicture } from '../../core/day/readPicture';
import type { WindowLane } from '../../core/day/windowLanes';
import { dutyRefOf } from '../../core/taxonomy/dutyRef';
import { keyedChoices } from '../../core/taxonomy/keys';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { type Calendar, dateOf, dayBefore, dayAt } from '../../core/time/calendar';
import type { Instant } from '../../core/time/span';
import { contentOf } from '../today/todayRows';

interface Words {
  readonly taxonomy: Taxonomy;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly readOnly: boolean;
}

/** The picture of a day with the words that its page shows. */
export function pictureWords(read: ReadPicture, { taxonomy, calendar, now, readOnly }: Words): DayPicture {
  const { day, axis, hours, blocks, lanes, leave, totals } = read;
  const today = dateOf(calendar, now);
  const { tracked, confirmed, suggested, own, untagged } = totals;
  return {
    date: day.date,
    today,
    previous: dayBefore(calendar, day.date, 1).date,
    ...(day.date < today && { next: dayAt(calendar, day.span.end).date }),
    zone: calendar.zone,
    now,
    day: day.span,
    axis,
    hours: [...hours],
    blocks: blocks.map((block) => blockWords(block, taxonomy)),
    lanes: lanes.map(laneWords),
    leave,
    totals: { tracked, confirmed, suggested, own, untagged },
    categories: taxonomy.categories.map(({ id }) => id),
    keys: keyedChoices(taxonomy).flatMap(({ id, key, label }) =>
      key === undefined ? [] : [{ key, label, category: dutyRefOf(id).category }],
    ),
    readOnly,
  };
}

function blockWords({ row, length, running, ownStart, ownEnd }: DayBlock, taxonomy: Taxonomy): PictureBlock {
  const { type, start, end } = row;
  const { name, details } = contentOf(row, taxonomy);
  const category = row.type === 'duty' ? row.category : row.type === 'suggestion' ? row.suggestion.category : undefined;
  return {
    ...{ type, start, end, length, name, running, ownStart, ownEnd },
    details: running ? [...details, l10n.t('running')] : [...details],
    ...('state' in row && { state: row.state }),
    ...(category !== undefined && { category }),
    ...(row.type === 'duty' && { entry: row.entry }),
  };
}

function laneWords({ project, editor, spans }: WindowLane, index: number): DayPicture['lanes'][number] {
  const name = l10n.t('Window {0}: {1}', index + 1, project ?? editor);
  return {
    name,
    spans: spans.map(({ start, end, project: own }) => ({ start, end, name: own ?? l10n.t('no project') })),
  };
}
