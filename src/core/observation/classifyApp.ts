import type { AppClass } from './appClass';
import { browsers, programTable, siteTable } from './appTable';
import type { AppTopic } from './appTopic';
import { meetingTitle, pageTopic, talkTopic } from './appWords';
import { ownClassOf, type OwnClasses, type OwnWords } from './ownClasses';
import type { TitleClass } from './titleClass';
import { titleClassOf } from './classifyTitle';

/** What is known about a program or site in front. Titles and addresses end here. */
export interface Classed {
  readonly app: AppClass;
  readonly topic?: AppTopic;
  readonly titleClass?: TitleClass;
}

interface Seen {
  readonly app: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * Classes a program or site that was in front. `ownTickets` are the keys of tickets that the developer's branches name,
 * in lower case. `own` are the developer's own words, which win over the tables.
 */
export function classifyApp(seen: Seen, ownTickets: ReadonlySet<string>, own?: OwnClasses): Classed {
  const title = (seen.title ?? '').replaceAll('\u200b', '').slice(0, 300);
  const site = siteOf(seen.url);
  const app = appClassOf(seen.app.toLowerCase(), site, title, own?.applications);
  switch (app) {
    case 'call':
      return { app, titleClass: titleClassOf(meetingTitle(title), own?.titleWords) };
    case 'chat':
    case 'mail':
      return withTopic(app, talkTopic(app, title));
    case 'private':
      return { app };
    default:
      return withTopic(app, pageTopic(app, title, site, ownTickets));
  }
}

function withTopic(app: AppClass, topic: AppTopic | undefined): Classed {
  return { app, ...(topic !== undefined && { topic }) };
}

/** The address without its scheme, in lower case; empty when there is none. */
function siteOf(url: string | undefined): string {
  return (url ?? '')
    .toLowerCase()
    .replace(/^[a-z]+:\/\/(www\.)?/, '')
    .slice(0, 300);
}

function appClassOf(program: string, site: string, title: string, own: OwnWords<AppClass> | undefined): AppClass {
  const isInBrowser = browsers.test(program) && program !== 'arc browser';
  const ownClass = ownClassOf(site !== '' ? site : isInBrowser ? endOf(title) : program, own);
  if (ownClass !== undefined) return ownClass;
  if (site !== '') return fromTable(siteTable, site) ?? 'other';
  if (isInBrowser) return fromBrowserTitle(title);
  const known = fromTable(programTable, program) ?? 'other';
  return known === 'chat' && isCallTitle(program, title) ? 'call' : known;
}

function fromTable(table: readonly (readonly [AppClass, RegExp])[], text: string): AppClass | undefined {
  return table.find(([, words]) => words.test(text))?.[0];
}

/** A browser whose address is not known shows the name of the product at the end of most titles. */
function fromBrowserTitle(title: string): AppClass {
  return fromTable(programTable, endOf(title)) ?? 'other';
}

function endOf(title: string): string {
  return title
    .toLowerCase()
    .split(/ [-–—|·] /)
    .slice(-3)
    .join(' ');
}

/** Teams shows chats and channels under their own words, and a meeting by its title alone. */
function isCallTitle(program: string, title: string): boolean {
  if (/huddle|^(video |voice |quick )?call\b/i.test(title)) return true;
  if (!/teams|skype|lark|feishu/.test(program)) return isMeetingTitle(title);
  const own =
    /^(chat|activity|teams|calendar|files|calls|apps|aktivität|kalender|dateien|chats|activité|calendrier)\b|\((channel|kanal|canal)\)/i;
  return title !== '' && !own.test(title) && !/^microsoft teams$/i.test(title.trim());
}

/** True when a chat program shows what a meeting is called, in contrast to a channel or a person. */
function isMeetingTitle(title: string): boolean {
  const [first = ''] = title.split(' | ');
  return !/^#|\((channel|kanal|canal)\)|^[a-z\d]+([-_][a-z\d]+)+$/i.test(first) && titleClassOf(first) !== 'other';
}
