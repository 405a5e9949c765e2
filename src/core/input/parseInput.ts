import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { InputError } from './inputError';

/** Parses `input`. Throws an `InputError` that names the field, or `wholeName` for the input as a whole. */
export function parseInput<T>(schema: v.GenericSchema<unknown, T>, input: unknown, wholeName: string): T {
  const parsed = v.safeParse(schema, input, { abortPipeEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const field = v.getDotPath(issue) ?? wholeName;
  throw refusal(field, messageOf(issue, schema));
}

/** An error about one field: `requester: too long. Accepted: …`. */
export function refusal(field: string, reason: string): InputError {
  return new InputError(field, l10n.t('{0}: {1}', field, reason));
}

function messageOf(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): string {
  if (issue.type !== 'strict_object' || issue.expected !== 'never') return issue.message;
  const fields = 'entries' in schema ? Object.keys(Object(schema.entries)) : [];
  return l10n.t('there is no such field. Accepted: {0}.', fields.join(', '));
}

/** A copy without the fields that are undefined or empty text. */
export function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== '')) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
