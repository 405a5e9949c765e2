import * as l10n from '@vscode/l10n';
import { refusal } from '../../core/input/parseInput';
import { isLoopback } from '../../core/observation/loopback';
import { absolutePath } from './calendarPlace';

/** The path of an exported file that a developer typed. Throws `InputError`. */
export function parseExportedFile(typed: string, home: string): string {
  const file = absolutePath(typed, home);
  if (file !== undefined) return file;
  throw refusal('file', 'expected an absolute path', pathHint());
}

/** The address of ActivityWatch that a developer typed, which has to be on this machine. Throws `InputError`. */
export function parseServer(typed: string): string {
  const text = typed.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `http://${text}`);
  const isPlain = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (url?.protocol === 'http:' && isPlain && isLoopback(url.hostname)) return url.origin;
  throw refusal('address', 'expected an http address of this machine', addressHint());
}

/** A key that a developer typed or pasted, with nothing in it that could not be sent. */
export function parseServerKey(typed: string): string {
  return typed.replace(/[^\x21-\x7e]/g, '');
}

/** Where ActivityWatch listens by default. */
export const DEFAULT_ADDRESS = 'http://127.0.0.1:5600';

export function pathHint(): string {
  return l10n.t('The whole path of the file, such as {0}', '~/aw-buckets-export.json');
}

export function addressHint(): string {
  return l10n.t('Enter an address of this machine, such as {0}.', DEFAULT_ADDRESS);
}
