import * as v from 'valibot';
import { LONGEST_ENTRY } from '../input/longestEntry';
import type { DutyStart } from '../records/dutyEntry';
import { facetNames } from '../records/facetTable';
import { parseDutyStart } from '../records/dutyStart';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { InputError } from '../input/inputError';
import type { Duration } from '../time/span';
import { refuse } from './refusal';
import { parseHeader, type TraceHeader } from './traceHeader';
import { lineForms, type TraceLine, traceLineSchema } from './traceLine';

export interface Trace {
  readonly header: TraceHeader;
  /** In the order of the file. Their times can go back when the clock was set back. */
  readonly lines: readonly TraceLine[];
}

/** Parses a trace file, one JSON object per line. Throws `InputError` for the first line that is not accepted. */
export function parseTrace(text: string): Trace {
  const [first = '', ...rest] = text.split('\n');
  const header = parseHeader(parseJson(first, 1));
  const lines: TraceLine[] = [];
  rest.forEach((one, index) => {
    if (one.trim() !== '') lines.push(parseLine(one, index + 2, header.taxonomy));
  });
  return { header, lines };
}

function parseLine(text: string, number: number, taxonomy: Taxonomy): TraceLine {
  const parsed = v.safeParse(traceLineSchema, parseJson(text, number));
  if (!parsed.success) throw refuse(number, parsed.issues[0], lineForms);
  const line = parsed.output;
  if (line.k === 'entry' && !isEntryLength(line.to - line.from)) throw refuse(number, 'to', lineForms);
  if (line.k === 'start' || line.k === 'entry') checkDuty(line, number, taxonomy);
  return line;
}

function isEntryLength(length: Duration): boolean {
  return length > 0 && length <= LONGEST_ENTRY;
}

function checkDuty(line: DutyLine, number: number, taxonomy: Taxonomy): void {
  try {
    dutyOf(line, taxonomy);
  } catch (error) {
    throw error instanceof InputError ? refuse(number, error.field, lineForms) : error;
  }
}

type DutyLine = Extract<TraceLine, { k: 'start' | 'entry' }>;

/** The category, the duty and the facets in a line. */
export function dutyOf(line: DutyLine, taxonomy: Taxonomy): DutyStart {
  const facets = Object.fromEntries(facetNames.map((name) => [name, line[name]]));
  return parseDutyStart({ category: line.category, duty: line.duty, ...facets }, taxonomy);
}

function parseJson(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(number, '', 'a JSON object');
  }
}
