import type { DutyEntry } from '../../../../src/core/records/dutyEntry';
import { categoryOf } from '../../../../src/core/taxonomy/lookup';
import { type Instant, SECOND, type Span } from '../../../../src/core/time/span';
import type { Tag } from './randomTag';
import type { Duty } from './randomStep';
import { act, away, pause, type Story, work } from './story';

/**
 * A duty with what happened meanwhile; interruptions divide it, and each is an entry of its own. One that is forgotten
 * goes on running.
 */
export function tellDuty(story: Story, duty: Duty, isForgotten = false): void {
  const parts: Span[] = [];
  const cuts: { readonly tag: Tag; readonly span: Span }[] = [];
  for (let index = 0; index <= duty.cuts.length && story.at < story.now; index++) {
    parts.push(meanwhile(story, duty.tag, () => during(story, duty)));
    const cut = duty.cuts[index];
    if (!cut || story.at >= story.now) continue;
    cuts.push({ tag: cut.tag, span: meanwhile(story, cut.tag, () => away(story, cut.length, false)) });
  }
  enter(story, duty, parts, isForgotten);
  for (const { tag, span } of cuts) enter(story, { ...duty, tag, both: false, wait: undefined }, [span]);
}

/** What happens in the time of a tag. A live one is started and stopped, and the windows learn of it. */
function meanwhile(story: Story, { provenance }: Tag, happens: () => void): Span {
  const start = story.at;
  const isLive = provenance === 'manual-live';
  if (isLive) act(story, 'start', { category: 'support' });
  happens();
  if (isLive) act(story, 'stop');
  return { start, end: story.at };
}

function during(story: Story, { under, length }: Duty): void {
  // Not up to the end, so that no signal falls on the instant in which the duty is stopped.
  const busy = Math.max(0, length - SECOND);
  const third = Math.floor(busy / 3);
  if (under === 'nothing' || under === 'blurred') away(story, busy, under === 'blurred');
  else if (under === 'work') {
    work(story, { file: 'src/a.ts', rhythm: 50_000, kinds: ['scroll', 'edit'], length: busy });
  } else {
    away(story, third, false);
    if (under === 'pause') pause(story, third);
    else work(story, { file: 'src/b.ts', rhythm: 50_000, kinds: ['edit'], length: third });
    away(story, busy - 2 * third, true);
  }
  story.at += length - busy;
}

/** Writes the parts of one entry. The part that still runs is the one that the others are linked to, else the first. */
function enter(story: Story, { tag, chained, both, wait }: Duty, parts: readonly Span[], isForgotten = false): void {
  const base = story.entries.length;
  const last = parts.at(-1);
  if (!last) return;
  const isRunning = isForgotten || last.end > story.now;
  const whole = isRunning ? parts.length - 1 : 0;
  const idOf = (index: number) => `entry-${base + index}`;
  const linkOf = (index: number) => {
    if (index === whole) return wait === undefined ? undefined : `wait-${wait}`;
    return idOf(chained ? index + Math.sign(whole - index) : whole);
  };
  parts.forEach(({ start, end }, index) => {
    const linked = linkOf(index);
    story.entries.push({
      ...{ id: idOf(index), start, zone: story.calendar.zone, duration: tag.duration, provenance: tag.provenance },
      ...(!(isRunning && index === whole) && { end }),
      ...dutyOf(tag, both ? index : undefined),
      ...(linked !== undefined && { linked }),
      createdAt: createdAt(tag, { start: parts[0]?.start ?? start, end: chained ? end : last.end }, story.now),
    });
  });
  if (tag.provenance.startsWith('suggestion')) decide(story, tag, idOf(0));
}

/** A fault of both is one of others in the first part and one's own in the second. */
function dutyOf({ id, facets }: Tag, halfOfBoth: number | undefined): Partial<DutyEntry> & Pick<DutyEntry, 'category'> {
  const duty = ['misuse-debugging', 'own.debugging'][halfOfBoth ?? 2] ?? id;
  const category = categoryOf(duty);
  return { category, ...(duty !== category && { duty }), ...(category !== 'excluded' && facets) };
}

function createdAt({ provenance, delay }: Tag, { start, end }: Span, now: Instant): Instant {
  return provenance === 'manual-live' ? start : Math.min(now, end + delay);
}

/** The suggestion that the entry was made from. */
function decide({ at, decisions }: Story, { delay }: Tag, entry: string): void {
  const index = decisions.length;
  // No two suggestions have the same start, so that no two count as one that several rules made.
  const span = { start: at - 1000 - index, end: at };
  const given = ([undefined, 'together', 'blind'] as const)[delay % 3];
  const decidedAt = at + delay + index;
  decisions.push({ id: `decision-${index}`, rule: 'R01', ...span, entry, decidedAt, ...(given && { given }) });
}
