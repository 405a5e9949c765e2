import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { typedLine } from '../input/typedText';
import { typedLink } from '../input/typedLink';
import { typedNote } from '../input/typedNote';
import { roles } from '../taxonomy/roles';
import { roleText } from '../taxonomy/roleText';
import type { RoleFit } from '../taxonomy/taxonomy';

/** One detail that a person can add to a duty besides its category. */
export interface Facet {
  /** The accepted form. */
  readonly schema: v.GenericSchema<unknown, string | boolean>;
  /** The column that stores it. A new column needs a migration. */
  readonly column: { readonly name: string; readonly kind: 'text' | 'boolean' };
  readonly label: () => string;
  /** The name of its codicon. */
  readonly icon: string;
  /** The hint in the form. */
  readonly hint: () => string;
  /** The values to choose from, with their labels. Without `values` the person types a text. */
  readonly values?: readonly { readonly value: string | boolean; readonly label: () => string }[];
  /** The form offers the values that were typed before. */
  readonly remembered?: true;
}

/**
 * Every facet, in the order of the form (docs/taxonomy.md, "Facets"). The store, the arguments of commands, the lines
 * of traces, the API for other extensions and the form all follow this table.
 */
export const facetTable = {
  /** The team or role that asked. It is a person only when the developer types a person's name. */
  requester: {
    schema: typedLine,
    column: { name: 'requester', kind: 'text' },
    label: () => l10n.t('Asked by'),
    icon: 'person',
    hint: () => l10n.t('A team or a role'),
    remembered: true,
  },
  /** A subject that can recur, as typed. Topics are compared by `nameKey`. */
  topic: {
    schema: typedLine,
    column: { name: 'topic', kind: 'text' },
    label: () => l10n.t('Topic'),
    icon: 'tag',
    hint: () => l10n.t('A subject that may come up again'),
    remembered: true,
  },
  /** The http or https address of a ticket, pull request or page. */
  link: {
    schema: typedLink,
    column: { name: 'link', kind: 'text' },
    label: () => l10n.t('Link'),
    icon: 'link',
    hint: () => l10n.t('Ticket, pull request or page: https://…'),
  },
  /** One line about what the duty unblocked. */
  outcome: {
    schema: typedLine,
    column: { name: 'outcome', kind: 'text' },
    label: () => l10n.t('Outcome'),
    icon: 'check-all',
    hint: () => l10n.t('One line: what it unblocked'),
  },
  /** Text for the developer only. */
  note: {
    schema: typedNote,
    column: { name: 'note', kind: 'text' },
    label: () => l10n.t('Note'),
    icon: 'note',
    hint: () => l10n.t('Kept private'),
  },
  roleFit: {
    schema: oneOf(['mine', 'shared', 'standing-in'] satisfies RoleFit[]),
    column: { name: 'role_fit', kind: 'text' },
    label: () => l10n.t('Whose job'),
    icon: 'account',
    hint: () => l10n.t('Whose job it is'),
    values: [
      { value: 'mine', label: () => l10n.t('Mine') },
      { value: 'shared', label: () => l10n.t('Shared') },
      { value: 'standing-in', label: () => l10n.t('I stood in') },
    ],
  },
  standInRole: {
    schema: oneOf(roles),
    column: { name: 'stand_in_role', kind: 'text' },
    label: () => l10n.t('Missing role'),
    icon: 'organization',
    hint: () => l10n.t('Who would normally do it'),
    values: roles.map((value) => ({ value, label: () => roleText(value) })),
  },
  absence: {
    schema: oneOf(['absent', 'overloaded', 'uninformed', 'unstaffed', 'unknown']),
    column: { name: 'absence', kind: 'text' },
    label: () => l10n.t('Why it fell to me'),
    icon: 'circle-large-outline',
    hint: () => l10n.t('Why that role did not do it'),
    values: [
      { value: 'absent', label: () => l10n.t('Absent') },
      { value: 'overloaded', label: () => l10n.t('Overloaded') },
      { value: 'uninformed', label: () => l10n.t('Did not know') },
      { value: 'unstaffed', label: () => l10n.t('Nobody has the role') },
      { value: 'unknown', label: () => l10n.t('Unknown') },
    ],
  },
  planned: {
    schema: v.boolean('expected true or false.'),
    column: { name: 'planned', kind: 'boolean' },
    label: () => l10n.t('Planned'),
    icon: 'calendar',
    hint: () => l10n.t('Was it in the plan?'),
    values: [
      { value: true, label: () => l10n.t('Planned') },
      { value: false, label: () => l10n.t('Not planned') },
    ],
  },
  /** What caused the duty. */
  trigger: {
    schema: oneOf(['asked', 'meeting', 'alert', 'self']),
    column: { name: 'triggered_by', kind: 'text' },
    label: () => l10n.t('Triggered by'),
    icon: 'zap',
    hint: () => l10n.t('What made it happen'),
    values: [
      { value: 'asked', label: () => l10n.t('Somebody asked') },
      { value: 'meeting', label: () => l10n.t('A meeting') },
      { value: 'alert', label: () => l10n.t('An alert') },
      { value: 'self', label: () => l10n.t('I saw it myself') },
    ],
  },
} as const satisfies Readonly<Record<string, Facet>>;

export type FacetName = keyof typeof facetTable;

export const facetNames = Object.keys(facetTable) as readonly FacetName[];

/** The name of a facet for which the form offers the values that were typed before. */
export type RememberedFacet = {
  [Name in FacetName]: (typeof facetTable)[Name] extends { readonly remembered: true } ? Name : never;
}[FacetName];

export function isRemembered(name: FacetName): name is RememberedFacet {
  return 'remembered' in facetTable[name];
}

/** The details of a duty besides its category. A detail that is not known is absent. */
export type Facets = { readonly [Name in FacetName]?: v.InferOutput<(typeof facetTable)[Name]['schema']> };

/** The schemas of all facets, each optional. */
export const facetFields = Object.fromEntries(
  facetNames.map((name) => [name, v.optional(facetTable[name].schema)]),
) as { readonly [Name in FacetName]: v.OptionalSchema<(typeof facetTable)[Name]['schema'], undefined> };

function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, `unknown. Accepted: ${options.join(', ')}.`);
}
