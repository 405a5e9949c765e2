import * as l10n from '@vscode/l10n';
import { type JSX, render } from 'preact';
import * as v from 'valibot';
import type { Chosen } from '../../core/day/choosing';
import type { DayPicture } from '../../core/day/dayPicture';
import { type FromDayPage, readToDayPage, type ToDayPage } from '../../core/day/protocol';
import { localDate } from '../../core/report/measures/schema';
import { acquireEditor, watchInput } from '../editorApi';
import { DayView } from './dayView';

const stateSchema = v.object({ view: v.literal('day'), date: v.exactOptional(localDate) });

const editor = acquireEditor<ToDayPage, FromDayPage, v.InferOutput<typeof stateSchema>>();
let locale = 'en';
let picture: DayPicture | undefined;
let chosen: Chosen = {};
let problem: string | undefined;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readToDayPage(data);
  if (message) receive(message);
  draw();
});

const kept = v.safeParse(stateSchema, editor.state());
const date = kept.success ? kept.output.date : undefined;
editor.keep({ view: 'day', ...(date !== undefined && { date }) });
for (const message of editor.first) receive(message);
draw();
watchInput(() => editor.post({ type: 'input' }));
editor.post({
  type: 'ready',
  filled: picture !== undefined || problem !== undefined,
  ...(date !== undefined && { date }),
});

function receive(message: ToDayPage): void {
  if (message.type === 'init') {
    locale = message.locale;
    l10n.config({ contents: message.strings });
  } else if (message.type === 'day') {
    if (picture?.date !== message.picture.date) chosen = {};
    picture = message.picture;
    problem = undefined;
    editor.keep({ view: 'day', ...(message.pinned && { date: picture.date }) });
  } else if (message.type === 'answered') {
    const { moving: _, stretch, ...rest } = chosen;
    chosen = { ...rest, ...(stretch && !message.stored && { stretch }) };
  } else {
    problem = message.message;
  }
}

function choose(next: Chosen): void {
  chosen = next;
  draw();
}

function draw(): void {
  const root = document.getElementById('report');
  if (!root) return;
  if (problem !== undefined) render(<Problem sentence={problem} />, root);
  else if (picture) {
    const post = (message: FromDayPage): void => editor.post(message);
    render(<DayView locale={locale} picture={picture} chosen={chosen} choose={choose} post={post} />, root);
  }
}

function Problem({ sentence }: { readonly sentence: string }): JSX.Element {
  return (
    <main>
      <h1>{l10n.t('The Day')}</h1>
      <p class="headline">{sentence}</p>
    </main>
  );
}
