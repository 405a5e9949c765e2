import * as v from 'valibot';
import { InputError } from './inputError';

/** A name that another program made up is shown only up to this length. */
const LONGEST_NAME = 60;

/**
 * Parses `input`. Throws an `InputError` that names the field, or `wholeName` for the input as a whole. `sentence` is for
 * a person who typed the input.
 */
export function parseInput<T>(
  schema: v.GenericSchema<unknown, T>,
  input: unknown,
  wholeName: string,
  sentence?: string,
): T {
  const parsed = readInput(schema, input);
  if (parsed?.success) return parsed.output;
  const [field, reason] = parsed
    ? [v.getDotPath(parsed.issues[0]) ?? wholeName, messageOf(parsed.issues[0], schema)]
    : [unreadable(schema, input) ?? wholeName, 'cannot be read. Accepted: plain values.'];
  const name = field.slice(0, LONGEST_NAME);
  throw sentence === undefined ? programRefusal(name, reason) : refusal(name, reason, sentence);
}

/**
 * The input read by a schema; undefined when merely looking at it throws. What other extensions pass may be a proxy,
 * have a getter that fails, or only seem to be a date.
 */
export function readInput<T>(
  schema: v.GenericSchema<unknown, T>,
  input: unknown,
): v.SafeParseResult<v.GenericSchema<unknown, T>> | undefined {
  try {
    return v.safeParse(schema, input, { abortPipeEarly: true });
  } catch {
    return undefined;
  }
}

/** The first field whose value throws when it is looked at. */
function unreadable(schema: v.GenericSchema, input: unknown): string | undefined {
  const fields = 'entries' in schema ? (schema.entries as Readonly<Record<string, v.GenericSchema>>) : {};
  return Object.keys(fields).find((name) => !readInput(v.object({ [name]: fields[name] ?? v.any() }), input));
}

/** An error about one field: `requester: too long. Accepted: …`, with the sentence for a person who caused it. */
export function refusal(field: string, reason: string, sentence: string): InputError {
  return new InputError(field, `${field}: ${reason}`, sentence);
}

/** An error about one field that only a program can pass, so that nobody else reads it. */
export function programRefusal(field: string, reason: string): InputError {
  return new InputError(field, `${field}: ${reason}`);
}

function messageOf(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): string {
  if (issue.type !== 'strict_object' || issue.expected !== 'never') return issue.message;
  const fields = 'entries' in schema ? Object.keys(Object(schema.entries)) : [];
  return `there is no such field. Accepted: ${fields.join(', ')}.`;
}

/** A copy without the fields that are undefined or empty text. */
export function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== '')) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
