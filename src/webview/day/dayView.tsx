import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Chosen, currentBlock, entriesWithin, targetOf } from '../../core/day/choosing';
import type { DayPicture } from '../../core/day/dayPicture';
import type { FromDayPage } from '../../core/day/protocol';
import { MarkDefinitions } from '../charts/markDefinitions';
import { marksOf } from '../charts/marks';
import { DayHeader } from './dayHeader';
import { DayList } from './dayList';
import { DayPlot } from './dayPlot';
import { dayKey } from './dayKeys';
import { DayMarks } from './dayMarks';
import { type DayWording, dayWording } from './dayWording';
import { TagBar } from './tagBar';
import { WindowsTable } from './windowsTable';

/** What the parts of the page can do. */
export interface DayActions {
  readonly choose: (chosen: Chosen) => void;
  readonly post: (message: FromDayPage) => void;
  readonly show: (date: string | undefined) => void;
  /** Tags what is chosen. */
  readonly tag: (key: string) => void;
  /** Asks what the chosen stretch was, or edits the chosen entry. */
  readonly ask: () => void;
  readonly reject: () => void;
  readonly remove: () => void;
}

/** What all parts of the page are drawn from. */
export interface DayProps {
  readonly picture: DayPicture;
  readonly chosen: Chosen;
  readonly words: DayWording;
  readonly marks: ReadonlyMap<string, string>;
  readonly actions: DayActions;
}

interface Props {
  readonly locale: string;
  readonly picture: DayPicture;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
  readonly post: (message: FromDayPage) => void;
}

/** The page of a day: what can be done, above the picture of the day beside its list. */
export function DayView({ locale, picture, chosen, choose, post }: Props): JSX.Element {
  const { zone, date, blocks } = picture;
  const words = useMemo(() => dayWording(locale, zone), [locale, zone]);
  const marks = useMemo(
    () => marksOf(picture.categories.map((category) => ({ category }))),
    [picture.categories.join(' ')],
  );
  const actions = actionsOf(picture, chosen, choose, post);
  const props: DayProps = { picture, chosen, words, marks, actions };
  return (
    <>
      <MarkDefinitions />
      <DayMarks />
      <DayHeader {...props} />
      <main onKeyDown={(event) => dayKey(event, props)}>
        <TagBar {...props} />
        <div class="day-body">
          <DayPlot key={date} {...props} />
          <div class="day-lists">
            <DayList {...props} />
            {picture.lanes.length > 0 && <WindowsTable {...props} />}
          </div>
        </div>
        <p class="hint">
          {l10n.t(
            'Drag over a stretch of time, or select it with Shift and the arrow keys; then press a digit. Drag the edge of a tag to move it.',
          )}
        </p>
        {blocks.length === 0 && <p class="hint">{l10n.t('This day has not come yet.')}</p>}
        <p class="unseen" role="status">
          {words.announced(picture, chosen)}
        </p>
      </main>
    </>
  );
}

function actionsOf(
  picture: DayPicture,
  chosen: Chosen,
  choose: (chosen: Chosen) => void,
  post: (message: FromDayPage) => void,
): DayActions {
  const target = targetOf(picture, chosen);
  const span = target && { start: target.start, end: target.end };
  const block = chosen.stretch ? undefined : currentBlock(picture, chosen);
  const writable = !picture.readOnly && span !== undefined;
  return {
    choose,
    post,
    show: (date) => post({ type: 'show', ...(date !== undefined && { date }) }),
    tag: (key) => {
      if (writable) post({ type: 'tag', span, key });
    },
    ask: () => {
      if (writable) post({ type: 'ask', span });
    },
    reject: () => {
      if (writable && block?.type === 'suggestion') post({ type: 'reject', span });
    },
    remove: () => {
      if (!writable) return;
      const entries = block ? [block.entry].flatMap((id) => id ?? []) : entriesWithin(picture.blocks, span);
      if (entries.length > 0) post({ type: 'delete', entries });
    },
  };
}
