import * as l10n from '@vscode/l10n';
import { nameKey } from '../input/nameKey';
import { inertText } from '../report/text/inert';
import { webLink } from '../input/webLink';
import type { WeeklyReport } from '../report/weeklyReport';
import { certainNames, mayNameSomebody } from './findNames';
import { composed } from './nameFold';
import { type Names, namesOf } from './names';
import { isTeamName, nameWords } from './teamNames';

/** Removes from typed text the names that must not be shared. This is the only place that decides what may name them. */
export interface Scrub {
  /**
   * The text with `someone` for each name. A text that may still name somebody, for example by an inflected form, is left
   * out as a whole; then the result says so.
   */
  text(typed: string): string;
  /** The name of the requester, or undefined when its hours count as `other`. */
  requester(typed: string): string | undefined;
  /** The address, or undefined when it is not a safe web address or may contain a name. */
  link(typed: string | undefined): string | undefined;
  /** What was changed until now, for the preview. */
  readonly scrubbed: Scrubbed;
}

/** How many texts and links were changed because they name somebody, or may do so. */
export interface Scrubbed {
  /** Texts in which a name became `someone`. */
  readonly replaced: number;
  /** Texts and links that are not shared. */
  readonly leftOut: number;
}

/** The requesters of the entries and the owners of the waits, as the developer typed them. */
export function requestersIn(report: WeeklyReport): string[] {
  return [
    ...report.entries.flatMap(({ requester }) => requester ?? []),
    ...(report.waits?.items.flatMap(({ owner }) => owner ?? []) ?? []),
  ];
}

/** A scrub for names that were typed as requesters (US-21). The developer allowed each name in `allowed`. */
export function scrubFor(typed: readonly string[], allowed: readonly string[]): Scrub {
  const allowedKeys = new Set(allowed.map(nameKey));
  const mayName = (name: string): boolean => allowedKeys.has(nameKey(name)) || isTeamName(name);
  const names = namesOf(
    [...new Set(typed)].filter((name) => !mayName(name)),
    nameWords,
  );
  const changed = { replaced: new Set<string>(), leftOut: new Set<string>() };
  return {
    text: (text) => {
      const { clean, isSafe, isChanged } = names ? withoutNames(text, names) : untouched(text);
      if (!isSafe) changed.leftOut.add(text);
      else if (isChanged) changed.replaced.add(text);
      return isSafe ? clean : l10n.t('(left out: it may name somebody)');
    },
    requester: (name) => (mayName(name) ? inertText(name) : undefined),
    link: (link) => {
      const address = webLink(link);
      if (address === undefined) return undefined;
      if (!names || withoutNames(readable(address), names).isClean) return address;
      changed.leftOut.add(address);
      return undefined;
    },
    get scrubbed() {
      return { replaced: changed.replaced.size, leftOut: changed.leftOut.size };
    },
  };
}

interface Cleaned {
  readonly clean: string;
  /** A name was replaced. */
  readonly isChanged: boolean;
  /** Nothing that may be a name is left. */
  readonly isSafe: boolean;
  /** There was no name. */
  readonly isClean: boolean;
}

function untouched(text: string): Cleaned {
  return { clean: inertText(text), isChanged: false, isSafe: true, isClean: true };
}

function withoutNames(text: string, names: Names): Cleaned {
  const original = composed(inertText(text));
  const found = certainNames(original, names);
  const pieces = [...found, undefined].map((next, index) =>
    original.slice(found[index - 1]?.end ?? 0, next?.start ?? original.length),
  );
  // The object replacement character stands for a name, because the word for it must not be taken for one.
  const isSafe = !mayNameSomebody(pieces.join('\ufffc').normalize('NFKC'), names);
  const isChanged = found.length > 0;
  return { clean: withSomeone(pieces), isChanged, isSafe, isClean: isSafe && !isChanged };
}

/** The pieces of a text with a word for a person between them, which begins the text as a sentence begins. */
function withSomeone([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first;
  const opening = first.trim() === '' ? `${first}${l10n.t('Someone')}` : `${first}${l10n.t('someone')}`;
  return [opening + (others[0] ?? ''), ...others.slice(1)].join(l10n.t('someone'));
}

/** An address as a person reads it. An address in an address is encoded twice. */
function readable(address: string): string {
  return decoded(decoded(address)).replaceAll('+', ' ');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
