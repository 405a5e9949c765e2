import type { Decision } from '../../../../src/core/records/decision';
import type { DutyEntry, Pause } from '../../../../src/core/records/dutyEntry';
import { type Calendar, dayAt } from '../../../../src/core/time/calendar';
import type { Duration, Instant } from '../../../../src/core/time/span';
import type { Step, Work } from './randomStep';

/** A line of a trace. */
export interface Line {
  readonly t: Instant;
  readonly w?: string;
  readonly k: string;
  readonly doc?: string;
  readonly project?: string;
  readonly branch?: string;
  readonly category?: string;
}

/** What happened so far, and the time on the clock of the story. Nothing happens after `now`. */
export interface Story {
  readonly calendar: Calendar;
  readonly now: Instant;
  at: Instant;
  window: string;
  readonly lines: Line[];
  readonly entries: DutyEntry[];
  readonly pauses: Pause[];
  readonly decisions: Decision[];
}

export function newStory(calendar: Calendar, now: Instant, at: Instant): Story {
  return { calendar, now, at, window: 'w1', lines: [], entries: [], pauses: [], decisions: [] };
}

/** Something happens in the window in front. */
export function signal(story: Story, k: string, fields: Pick<Line, 'doc' | 'project' | 'branch'> = {}): void {
  if (story.at <= story.now) story.lines.push({ t: story.at, w: story.window, k, ...fields });
}

/** The developer does something. */
export function act({ lines, at, now }: Story, k: string, fields: Pick<Line, 'category'> = {}): void {
  if (at <= now) lines.push({ t: at, k, ...fields });
}

/** Everything but duties: `work` in files, a debug session, an absence, a pause, the time until the next day. */
export function follow(story: Story, step: Exclude<Step, { readonly does: 'duty' }>): void {
  if (step.does === 'work') work(story, step);
  else if (step.does === 'debug') debug(story, step);
  else if (step.does === 'away') away(story, step.length, step.blurred);
  else if (step.does === 'pause') pause(story, step.length);
  else story.at = Math.max(story.at, dayAt(story.calendar, story.at).span.end + step.offset);
}

type SomeWork = Pick<Work, 'file' | 'rhythm' | 'kinds' | 'length'> & Partial<Work>;

export function work(story: Story, { file, rhythm, kinds, length, window = story.window }: SomeWork): void {
  const [start, end] = [story.at, story.at + length];
  if (window !== story.window) {
    signal(story, 'blur');
    story.window = window;
    signal(story, 'focus');
  }
  const branch = file.startsWith('k8s') ? 'hotfix/pods' : 'main';
  signal(story, 'open', { doc: file, project: 'shop', branch });
  for (let index = 0; story.at < end; index++) {
    story.at = Math.min(end, start + (index + 1) * rhythm);
    signal(story, kinds[index % kinds.length] ?? 'edit', { doc: file });
  }
}

function debug(story: Story, { rhythm, length }: { readonly rhythm: Duration; readonly length: Duration }): void {
  const end = story.at + length;
  signal(story, 'debug-start');
  while (story.at < end) {
    story.at = Math.min(end, story.at + rhythm);
    signal(story, 'debug-continue');
  }
  signal(story, 'debug-stop');
}

/** Nobody is there; the window may lose the focus meanwhile. */
export function away(story: Story, length: Duration, blurred: boolean): void {
  if (blurred) signal(story, 'blur');
  story.at += length;
  if (blurred) signal(story, 'focus');
}

export function pause(story: Story, length: Duration): void {
  const start = story.at;
  act(story, 'pause');
  story.at += length;
  const ended = story.at <= story.now;
  act(story, 'resume');
  story.pauses.push({ id: `pause-${story.pauses.length}`, start, ...(ended && { end: story.at }) });
}
