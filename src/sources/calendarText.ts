import { readFile, stat } from 'node:fs/promises';
import type { CalendarPlace } from '../core/observation/sourceReader';
import type { SourceProblem } from '../core/observation/sourceState';
import { fileProblem, type Limits, limits, Unreadable } from './reading/unreadable';

const REDIRECTS = 5;

/** The text of a calendar. Throws `Unreadable`. */
export function calendarText(place: CalendarPlace, limit: Limits = limits): Promise<string> {
  return 'file' in place ? fileText(place.file, limit) : addressText(place.address, limit);
}

async function fileText(path: string, { size }: Limits): Promise<string> {
  try {
    const found = await stat(path);
    // Reading a pipe might never end.
    if (!found.isFile()) throw new Unreadable('unreadable');
    if (found.size > size) throw new Unreadable('too-large');
    return await readFile(path, 'utf8');
  } catch (error) {
    throw fileProblem(error);
  }
}

async function addressText(address: string, { size, time }: Limits): Promise<string> {
  const signal = AbortSignal.timeout(time);
  try {
    const response = await answerOf(new URL(address), signal);
    if (response.headers.get('content-type')?.toLowerCase().startsWith('text/html')) throw new Unreadable('web-page');
    return await bodyOf(response, size);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(signal.aborted ? 'too-slow' : 'unreachable');
  }
}

/** Follows redirects by hand: none may lead to where others can read along. */
async function answerOf(first: URL, signal: AbortSignal): Promise<Response> {
  let url = first;
  for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
    const response = await fetch(url, { signal, redirect: 'manual', headers: { accept: 'text/calendar, */*;q=0.1' } });
    if (response.ok) return response;
    await response.body?.cancel();
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) throw new Unreadable(refusalOf(response));
    const next = new URL(location, url);
    // A server on this machine may send to itself.
    if (next.protocol !== 'https:' && next.origin !== url.origin) throw new Unreadable('insecure-redirect');
    url = next;
  }
  throw new Unreadable('refused');
}

function refusalOf({ status }: Response): SourceProblem {
  if (status === 401 || status === 403) return 'needs-login';
  return status === 404 || status === 410 ? 'not-found' : 'refused';
}

async function bodyOf(response: Response, size: number): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  if (!response.body) return '';
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    // Leaving the loop ends the connection.
    if (bytes > size) throw new Unreadable('too-large');
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}
