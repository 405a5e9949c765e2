import * as v from 'valibot';
import { InputError } from '../input/inputError';

/** The error `line 3: doc: expected the path or URI of a document`. `what` is a field or an issue of the schema. */
export function refuse(
  line: number,
  what: string | v.BaseIssue<unknown>,
  form?: string | Readonly<Record<string, string>>,
): InputError {
  const field = typeof what === 'string' ? what : (v.getDotPath(what) ?? '');
  const accepted = typeof form === 'object' ? form[field.split('.', 1)[0] ?? ''] : form;
  const about = field === '' ? '' : `${field}: `;
  return new InputError(field, `line ${line}: ${about}expected ${accepted ?? 'a JSON object'}`);
}
