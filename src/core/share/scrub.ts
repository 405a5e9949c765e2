import * as l10n from '@vscode/l10n';
import { nameKey } from '../input/nameKey';
import { inertText } from '../report/text/inert';
import { webLink } from '../input/webLink';
import type { WeeklyReport } from '../report/weeklyReport';
import { isTeamName } from './teamNames';

/** Removes from typed text the names that must not be shared. */
export interface Scrub {
  text(typed: string): string;
  /** The name of the requester, or undefined when its hours count as `other`. */
  requester(typed: string): string | undefined;
  /** The address, or undefined when it is not a safe web address or contains a name. */
  link(typed: string | undefined): string | undefined;
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

/** Matches a name only as whole words, so that "Al" does not match in "also". */
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
