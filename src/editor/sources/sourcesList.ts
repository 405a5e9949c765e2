import { homedir } from 'node:os';
import { basename } from 'node:path';
import * as l10n from '@vscode/l10n';
import { withSource } from '../../core/observation/readingPlan';
import type { SourceReader } from '../../core/observation/sourceReader';
import type { CalendarSource } from '../../core/observation/sourceState';
import type { Store } from '../../core/store/store';
import { refusal } from '../../core/input/parseInput';
import type { askText, Choice, PickOne } from '../shared/quickPick';
import { activityWatchRow, CONNECT, connectActivityWatch, connectRow, showActivityWatch } from './activityWatchList';
import { parseCalendarPlace } from './calendarPlace';
import { editorRows, isEditorSource, NOTE, switchEditorSource } from './inEditor';
import type { SourceSecrets } from './sourceSecrets';
import { detailText, readingText } from './sourceText';
import { stopReading, stopRow } from './stopReading';

export interface SourcesListDeps {
  readonly open: () => Promise<Store>;
  readonly secrets: SourceSecrets;
  readonly reader: Pick<SourceReader, 'machinesIn'>;
  /** Reads a source now. */
  readonly read: (store: Store, id: string) => Promise<void>;
  readonly keptDays: () => number;
  readonly locale: () => string;
  readonly zone: () => string;
  /** Whether VS Code's Git extension is out of reach, as in a remote window. */
  readonly isRemote: boolean;
  /** Whether this extension runs on another machine than the developer's, so that loopback is that machine. */
  readonly isElsewhere: boolean;
  readonly pickOne: PickOne;
  readonly askText: typeof askText;
}

const ADD = 'add';
const OWN = 'own';
const READ = 'read';

/** The page of the sources: what is read, what is kept, and what the last readings brought. Comes back after each answer. */
export async function showSources(deps: SourcesListDeps): Promise<void> {
  const store = await deps.open();
  for (;;) {
    const { calendars, activityWatch, ownAddresses, inEditor } = store.sources.read();
    const read = [...calendars, ...activityWatch].map(({ id }) => id);
    await deps.secrets.keepOnly(read);
    const chosen = await deps.pickOne({
      title: l10n.t('Sources'),
      placeholder: l10n.t('Only what you choose here is read. It counts for nothing until you accept it'),
      choices: [
        ...calendars.map((one) => rowOf(one, deps)),
        ...activityWatch.map((one) => activityWatchRow(one, deps)),
        ...additions(deps),
        ...actions(read, calendars, ownAddresses),
        ...editorRows(inEditor, { locale: deps.locale(), zone: deps.zone(), isRemote: deps.isRemote }),
      ],
    });
    if (chosen === undefined) return;
    if (chosen === ADD) await addCalendar(store, deps);
    else if (chosen === OWN) await askOwnAddresses(store, deps);
    else if (chosen === NOTE) continue;
    else if (chosen === CONNECT) await connectActivityWatch(store, deps);
    else if (chosen === READ) for (const id of read) await deps.read(store, id);
    else if (isEditorSource(chosen)) await switchEditorSource(store, chosen);
    else if (activityWatch.some(({ id }) => id === chosen)) await showActivityWatch(store, chosen, deps);
    else await showCalendar(store, chosen, deps);
  }
}

function rowOf(calendar: CalendarSource, shown: SourcesListDeps): Choice {
  const detail = detailText(calendar);
  return {
    id: calendar.id,
    label: calendar.name,
    description: readingText(calendar, shown),
    icon: calendar.last?.kept === undefined && calendar.last ? 'warning' : 'calendar',
    ...(detail !== '' && { detail }),
  };
}

function additions({ keptDays }: SourcesListDeps): Choice[] {
  return [
    {
      id: ADD,
      label: l10n.t('Add a Calendar…'),
      icon: 'add',
      detail: l10n.t('Kept: start, end, free or busy, your answer, how many people, what it is about.'),
    },
    {
      id: NOTE,
      label: l10n.t('Never kept: guests, descriptions, places'),
      icon: 'shield',
      detail: l10n.t('What is kept is on this machine, and deleted after {0} days.', keptDays()),
    },
    connectRow(),
  ];
}

function actions(read: readonly string[], calendars: readonly CalendarSource[], own: readonly string[]): Choice[] {
  return [
    ...(read.length > 0 ? [{ id: READ, label: l10n.t('Read Now'), icon: 'refresh' }] : []),
    ...(calendars.length > 0
      ? [
          {
            id: OWN,
            label: l10n.t('My Mail Addresses…'),
            icon: 'mail',
            description: own.join(', ') || l10n.t('none yet'),
            detail: l10n.t('By these your answer to an invitation is found. Without them each counts as accepted.'),
          },
        ]
      : []),
  ];
}

async function addCalendar(store: Store, deps: SourcesListDeps): Promise<void> {
  const check = (typed: string) => parseCalendarPlace(typed, homedir());
  const typed = await deps.askText({
    title: l10n.t('Add a calendar'),
    placeholder: l10n.t('The path of an .ics file, or an address such as {0}', 'https://example.org/me.ics'),
    check,
  });
  if (typed === undefined) return;
  const titles = await askTitles(deps);
  if (titles === undefined) return;
  const place = check(typed);
  const id = store.newId();
  const calendar: CalendarSource =
    'file' in place
      ? { id, name: basename(place.file), file: place.file, titles }
      : { id, name: new URL(place.address).host, titles };
  if ('address' in place) await deps.secrets.set(id, place.address);
  await store.sources.change((state) => ({ ...state, calendars: [...state.calendars, calendar] }));
  await deps.read(store, id);
}

/** Whether titles are kept; undefined after Escape. */
async function askTitles({ pickOne }: SourcesListDeps): Promise<boolean | undefined> {
  const chosen = await pickOne({
    title: l10n.t('Titles of events'),
    placeholder: l10n.t('What is kept of the title of an event?'),
    choices: [
      {
        id: 'class',
        label: l10n.t('Only what it is about'),
        description: l10n.t('such as planning or interview, by the words of the title'),
        icon: 'eye-closed',
      },
      { id: 'title', label: l10n.t('The whole title'), icon: 'eye' },
    ],
  });
  return chosen === undefined ? undefined : chosen === 'title';
}

async function askOwnAddresses(store: Store, { askText }: SourcesListDeps): Promise<void> {
  const typed = await askText({
    title: l10n.t('My mail addresses'),
    placeholder: l10n.t('Separated by commas; empty for none'),
    value: store.sources.read().ownAddresses.join(', '),
    check: addressesIn,
  });
  if (typed === undefined) return;
  await store.sources.change((state) => ({ ...state, ownAddresses: addressesIn(typed) }));
}

function addressesIn(typed: string): string[] {
  const addresses = typed.split(/[,;\s]+/).filter((one) => one !== '');
  const wrong = addresses.find((one) => !/^[^@]+@[^@]+$/.test(one));
  if (wrong === undefined) return addresses;
  throw refusal('addresses', `${wrong} is no mail address`, l10n.t('“{0}” is no mail address.', wrong));
}

async function showCalendar(store: Store, id: string, deps: SourcesListDeps): Promise<void> {
  const calendar = store.sources.read().calendars.find((one) => one.id === id);
  if (!calendar) return;
  const chosen = await deps.pickOne({
    title: calendar.name,
    placeholder: readingText(calendar, deps),
    choices: [
      { id: 'read', label: l10n.t('Read Now'), icon: 'refresh', detail: detailText(calendar) },
      {
        id: 'titles',
        label: l10n.t('Titles of Events…'),
        icon: calendar.titles ? 'eye' : 'eye-closed',
        description: calendar.titles ? l10n.t('The whole title') : l10n.t('Only what it is about'),
      },
      stopRow(),
    ],
  });
  if (chosen === 'read') await deps.read(store, id);
  if (chosen === 'stop') await stopReading(store, id, deps.secrets);
  if (chosen !== 'titles') return;
  const titles = await askTitles(deps);
  if (titles === undefined || titles === calendar.titles) return;
  await store.sources.change((state) => withSource(state, id, { titles }));
  // Titles that are not kept any more go from the backups too.
  if (!titles) await store.eraser.forgetObservations({ source: id });
  await deps.read(store, id);
}
