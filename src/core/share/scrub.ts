import * as l10n from '@vscode/l10n';
import { nameKey } from '../input/nameKey';
import { inertText } from '../report/text/inert';
import { webLink } from '../report/measures/link';
import type { WeeklyReport } from '../report/weeklyReport';
import { isTeamName } from './teamNames';

/** Passes on what a person typed, without the names that must stay. */
export interface Scrub {
  text(typed: string): string;
  /** The requester by name, or undefined when it counts among the others. */
  requester(typed: string): string | undefined;
  /** The address, or undefined when it may not be followed or has a name in it. */
  link(typed: string | undefined): string | undefined;
}

/** Everybody whom the developer typed as one who asked, in the week or on the list of waits. */
export function requestersIn(report: WeeklyReport): string[] {
  return [
    ...report.entries.flatMap(({ requester }) => requester ?? []),
    ...(report.waits?.items.flatMap(({ owner }) => owner ?? []) ?? []),
  ];
}

/** A scrub for names typed as requesters (US-21); `allowed` were ticked one by one. */
export function scrubFor(typed: readonly string[], allowed: readonly string[]): Scrub {
  const may = new Set(allowed.map(nameKey));
  const mayName = (name: string): boolean => may.has(nameKey(name)) || isTeamName(name);
  const secret = [...new Set(typed.map((name) => inertText(name)).filter((name) => name !== '' && !mayName(name)))];
  const patterns = secret.toSorted((a, b) => b.length - a.length).map(patternOf);
  return {
    text: (text) => patterns.reduce((clean, pattern) => clean.replaceAll(pattern, l10n.t('other')), inertText(text)),
    requester: (name) => (mayName(name) ? inertText(name) : undefined),
    link: (link) => {
      const address = webLink(link);
      if (address === undefined) return undefined;
      const readable = decoded(address).normalize('NFKC').toLowerCase();
      return secret.some((name) => readable.includes(nameKey(name))) ? undefined : address;
    },
  };
}

/** Short names only as whole words, so that "Al" does not eat "also". */
function patternOf(name: string): RegExp {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'giu');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
