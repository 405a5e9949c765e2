import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { InputError } from '../inputError';
import type { DutyStart } from './dutyEntry';
import { categoryOf } from './lookup';

const line = v.pipe(v.string(), v.trim(), v.maxLength(200));

const schema = v.union([
  v.string(),
  v.strictObject({
    category: v.optional(v.string()),
    duty: v.optional(v.string()),
    requester: v.optional(line),
    topic: v.optional(line),
    note: v.optional(v.pipe(v.string(), v.maxLength(2000))),
    link: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:/i))),
  }),
]);

/**
 * Reads what a command or another extension passes to start a duty: an id, or an object with `category` or
 * `duty`. Throws `InputError` that names the field.
 */
export function parseDutyStart(input: unknown): DutyStart {
  const parsed = v.safeParse(schema, input);
  if (!parsed.success) {
    const field = v.getDotPath(parsed.issues[0]) ?? 'category';
    throw new InputError(field, l10n.t('{0}: {1}', field, parsed.issues[0].message));
  }
  const given = typeof parsed.output === 'string' ? idOf(parsed.output) : parsed.output;
  const { category: named, duty, ...facets } = given;
  const category = duty === undefined ? named : categoryOf(duty);
  if (category === undefined) {
    throw new InputError(
      'category',
      l10n.t('category: expected the id of a category or a duty, such as documentation.'),
    );
  }
  return { ...withoutUndefined(facets), category, ...(duty !== undefined && { duty }) };
}

function idOf(id: string): { category?: string; duty?: string } {
  return id.includes('.') ? { duty: id } : { category: id };
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
