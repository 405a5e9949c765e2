import * as l10n from '@vscode/l10n';
import { refusal } from '../../core/input/parseInput';
import { isLoopback } from '../../core/observation/loopback';
import type { CalendarPlace } from '../../core/observation/sourceReader';

const absolute = /^(?:~?[\\/]|[a-z]:[\\/])/i;

/**
 * The path or the address of a calendar that a developer typed. An address has to be `https`, so that nobody can read
 * along, except on this machine. Throws `InputError`.
 */
export function parseCalendarPlace(typed: string, home: string): CalendarPlace {
  const file = absolutePath(typed, home);
  if (file !== undefined) return { file };
  const text = withoutQuotes(typed);
  const url = URL.parse(text.replace(/^webcals?:/i, 'https:'));
  if (url && (url.username !== '' || url.password !== '')) {
    throw refusal(
      'calendar',
      'expected an address without a name and a password',
      l10n.t('An address with a name and a password in it cannot be read. Enter one without them.'),
    );
  }
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))) {
    return { address: url.href };
  }
  throw refusal(
    'calendar',
    'expected an absolute path or an https address',
    l10n.t('Enter the whole path of an .ics file, or an address that begins with https://.'),
  );
}

/** The whole path that was typed, also with `~` for the home folder; undefined if it is none. */
export function absolutePath(typed: string, home: string): string | undefined {
  const text = withoutQuotes(typed);
  return absolute.test(text) ? text.replace(/^~(?=[\\/])/, home) : undefined;
}

function withoutQuotes(typed: string): string {
  return typed.trim().replace(/^"(.*)"$/, '$1');
}
