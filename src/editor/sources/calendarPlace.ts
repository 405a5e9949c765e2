import * as l10n from '@vscode/l10n';
import { refusal } from '../../core/input/parseInput';
import type { CalendarPlace } from '../../core/observation/sourceReader';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
const absolute = /^(?:~?[\\/]|[a-z]:[\\/])/i;

/**
 * The path or the address of a calendar that a developer typed. An address has to be `https`, so that nobody can read
 * along, except on this machine. Throws `InputError`.
 */
export function parseCalendarPlace(typed: string, home: string): CalendarPlace {
  const text = typed.trim().replace(/^"(.*)"$/, '$1');
  if (absolute.test(text)) return { file: text.replace(/^~(?=[\\/])/, home) };
  const url = URL.parse(text.replace(/^webcals?:/i, 'https:'));
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname)))) {
    return { address: url.href };
  }
  throw refusal(
    'calendar',
    'expected an absolute path or an https address',
    l10n.t('Enter the whole path of an .ics file, or an address that begins with https://.'),
  );
}
