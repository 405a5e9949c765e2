import type { Activity } from '../../../src/core/activity/activity';
import { fileClassOf } from '../../../src/core/activity/classifyFile';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { type Instant, MINUTE, SECOND, type Span } from '../../../src/core/time/span';
import type { Block } from './blocks';
import { between, pick, type Random } from './random';

interface SampleDay {
  readonly activities: readonly Activity[];
  readonly entries: readonly Omit<DutyEntry, 'id'>[];
}

/** A working day of about eight hours with a lunch break, which begins at `start` and ends at `until` at the latest. */
export function sampleDay(start: Instant, until: Instant, zone: string, random: Random, deal: () => Block): SampleDay {
  const activities: Activity[] = [];
  const entries: Omit<DutyEntry, 'id'>[] = [];
  const lunch = start + between(random, 190, 220) * MINUTE;
  const evening = start + between(random, 480, 530) * MINUTE;
  let hadLunch = false;
  for (let at = start + between(random, 0, 12) * MINUTE; at < Math.min(evening, until); ) {
    if (!hadLunch && at > lunch) {
      hadLunch = true;
      at += between(random, 35, 55) * MINUTE;
    }
    const block = deal();
    const span = { start: at, end: Math.min(at + between(random, ...block.minutes) * MINUTE, until) };
    if (span.start >= span.end) break;
    if (block.editor) activities.push(...activitiesOf(span, block.editor, random));
    if (block.tag) entries.push(entryOf(span, block.tag, zone, random));
    at = span.end + between(random, 0, 4) * MINUTE;
  }
  return { activities, entries };
}

function activitiesOf(span: Span, { project, kind, docs }: NonNullable<Block['editor']>, random: Random): Activity[] {
  const activities: Activity[] = [];
  for (let start = span.start; start < span.end; ) {
    const end = Math.min(span.end, start + between(random, 4, 14) * MINUTE);
    const doc = pick(random, docs);
    const evidence: Instant[] = [];
    for (let at = start; at < end; at += between(random, 6, 60) * SECOND) evidence.push(at);
    activities.push({
      window: 'sample',
      start,
      end,
      kind,
      project,
      doc,
      fileClass: fileClassOf(doc, project),
      evidence,
    });
    start = end;
  }
  return activities;
}

function entryOf(span: Span, tag: NonNullable<Block['tag']>, zone: string, random: Random): Omit<DutyEntry, 'id'> {
  const { outcome, ...facets } = tag;
  return {
    duration: 'measured',
    provenance: random() < 0.8 ? 'manual-live' : 'manual-later',
    ...facets,
    ...(outcome !== undefined && random() < 0.3 && { outcome }),
    ...span,
    zone,
    createdAt: span.end,
  };
}
