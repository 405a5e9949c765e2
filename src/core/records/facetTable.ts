import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { typedLine, typedLink, typedNote } from '../input/typedText';
import { roles, roleText } from '../taxonomy/roles';
import type { RoleFit } from '../taxonomy/taxonomy';

/** One thing that a person may say about a duty besides its category. */
export interface Facet {
  /** The accepted form. */
  readonly schema: v.GenericSchema<unknown, string | boolean>;
  /** Where it is stored; a new column takes a migration. */
  readonly column: { readonly name: string; readonly kind: 'text' | 'boolean' };
  readonly label: () => string;
  /** Name of its codicon. */
  readonly icon: string;
  /** What the form asks for. */
  readonly hint: () => string;
  /** The values to choose from, in words; without them it is typed. */
  readonly values?: readonly { readonly value: string | boolean; readonly label: () => string }[];
  /** What was typed before is offered. */
  readonly remembered?: true;
}

/**
 * Every facet, in the order of the form (docs/taxonomy.md, "Facets"). What is stored, what commands, traces and other
 * extensions may pass, and what the form asks for all follow from this table.
 */
export const facetTable = {
  /** A team or role that asked; never a person unless the developer types one. */
  requester: {
    schema: typedLine,
    column: { name: 'requester', kind: 'text' },
    label: () => l10n.t('Asked by'),
    icon: 'person',
    hint: () => l10n.t('A team or a role'),
    remembered: true,
  },
  /** What recurs, as typed; compared by `nameKey`. */
  topic: {
    schema: typedLine,
    column: { name: 'topic', kind: 'text' },
    label: () => l10n.t('Topic'),
    icon: 'tag',
    hint: () => l10n.t('For what recurs'),
    remembered: true,
  },
  /** Ticket, pull request or page: http or https. */
  link: {
    schema: typedLink,
    column: { name: 'link', kind: 'text' },
    label: () => l10n.t('Link'),
    icon: 'link',
    hint: () => l10n.t('Ticket, pull request or page: https://…'),
  },
  /** One line: what it unblocked. */
  outcome: {
    schema: typedLine,
    column: { name: 'outcome', kind: 'text' },
    label: () => l10n.t('Outcome'),
    icon: 'check-all',
    hint: () => l10n.t('One line: what it unblocked'),
  },
  /** Lines for the developer alone. */
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
    hint: () => l10n.t('Who would ordinarily do it'),
    values: roles.map((value) => ({ value, label: () => roleText(value) })),
  },
  absence: {
    schema: oneOf(['absent', 'overloaded', 'uninformed', 'unstaffed', 'unknown']),
    column: { name: 'absence', kind: 'text' },
    label: () => l10n.t('Why it fell to me'),
    icon: 'circle-large-outline',
    hint: () => l10n.t('Why the role whose job it is did not do it'),
    values: [
      { value: 'absent', label: () => l10n.t('Absent') },
      { value: 'overloaded', label: () => l10n.t('Overloaded') },
      { value: 'uninformed', label: () => l10n.t('Did not know') },
      { value: 'unstaffed', label: () => l10n.t('Nobody has the role') },
      { value: 'unknown', label: () => l10n.t('Unknown') },
    ],
  },
  planned: {
    schema: v.boolean(() => l10n.t('expected true or false.')),
    column: { name: 'planned', kind: 'boolean' },
    label: () => l10n.t('Planned'),
    icon: 'calendar',
    hint: () => l10n.t('Was it in the plan?'),
    values: [
      { value: true, label: () => l10n.t('Planned') },
      { value: false, label: () => l10n.t('Not planned') },
    ],
  },
  /** What made it happen. */
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

/** A facet of which what was typed before is offered. */
export type RememberedFacet = {
  [Name in FacetName]: (typeof facetTable)[Name] extends { readonly remembered: true } ? Name : never;
}[FacetName];

export function isRemembered(name: FacetName): name is RememberedFacet {
  return 'remembered' in facetTable[name];
}

/** What a person may say about a duty besides its category; what is not known is absent. */
export type Facets = { readonly [Name in FacetName]?: v.InferOutput<(typeof facetTable)[Name]['schema']> };

/** The accepted form of every facet, each of which may be left out. */
export const facetFields = Object.fromEntries(
  facetNames.map((name) => [name, v.optional(facetTable[name].schema)]),
) as { readonly [Name in FacetName]: v.OptionalSchema<(typeof facetTable)[Name]['schema'], undefined> };

function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, () => l10n.t('unknown. Accepted: {0}.', options.join(', ')));
}
