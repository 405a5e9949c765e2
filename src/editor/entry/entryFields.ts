import * as l10n from '@vscode/l10n';
import type { Facets } from '../../core/records/dutyEntry';
import { roleFitOf, standInRoleOf } from '../../core/taxonomy/lookup';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { roles } from '../../core/taxonomy/roles';
import { roleText } from '../../core/report/text/roles';
import type { DutyRef } from '../../core/taxonomy/dutyRef';

export type FieldName = keyof Facets;

/** A field of an entry that may be filled in: by typing, or by choosing one of its values. */
export interface Field {
  readonly name: FieldName;
  readonly label: string;
  readonly icon: string;
  readonly hint: string;
  /** The values to choose from; without them it is typed. */
  readonly values?: readonly { readonly value: string | boolean; readonly label: string }[];
  /** Typed before, so that it can be offered. */
  readonly remembered?: 'requester' | 'topic';
}

/** All that can be said about an entry besides when it was and what (docs/taxonomy.md, "Facets"). */
export function entryFields(): Field[] {
  return [
    {
      name: 'requester',
      label: l10n.t('Asked by'),
      icon: 'person',
      hint: l10n.t('A team or a role'),
      remembered: 'requester',
    },
    { name: 'topic', label: l10n.t('Topic'), icon: 'tag', hint: l10n.t('For what recurs'), remembered: 'topic' },
    { name: 'link', label: l10n.t('Link'), icon: 'link', hint: l10n.t('Ticket, pull request or page: https://…') },
    { name: 'outcome', label: l10n.t('Outcome'), icon: 'check-all', hint: l10n.t('One line: what it unblocked') },
    { name: 'note', label: l10n.t('Note'), icon: 'note', hint: l10n.t('Kept private') },
    {
      name: 'roleFit',
      label: l10n.t('Whose job'),
      icon: 'account',
      hint: l10n.t('Whose job it is'),
      values: [
        { value: 'mine', label: l10n.t('Mine') },
        { value: 'shared', label: l10n.t('Shared') },
        { value: 'standing-in', label: l10n.t('I stood in') },
      ],
    },
    {
      name: 'standInRole',
      label: l10n.t('Missing role'),
      icon: 'organization',
      hint: l10n.t('Who would ordinarily do it'),
      values: roles.map((value) => ({ value, label: roleText(value) })),
    },
    {
      name: 'absence',
      label: l10n.t('Why it fell to me'),
      icon: 'circle-large-outline',
      hint: l10n.t('Why the role whose job it is did not do it'),
      values: [
        { value: 'absent', label: l10n.t('Absent') },
        { value: 'overloaded', label: l10n.t('Overloaded') },
        { value: 'uninformed', label: l10n.t('Did not know') },
        { value: 'unstaffed', label: l10n.t('Nobody has the role') },
        { value: 'unknown', label: l10n.t('Unknown') },
      ],
    },
    {
      name: 'planned',
      label: l10n.t('Planned'),
      icon: 'calendar',
      hint: l10n.t('Was it in the plan?'),
      values: [
        { value: true, label: l10n.t('Planned') },
        { value: false, label: l10n.t('Not planned') },
      ],
    },
    {
      name: 'trigger',
      label: l10n.t('Triggered by'),
      icon: 'zap',
      hint: l10n.t('What made it happen'),
      values: [
        { value: 'asked', label: l10n.t('Somebody asked') },
        { value: 'meeting', label: l10n.t('A meeting') },
        { value: 'alert', label: l10n.t('An alert') },
        { value: 'self', label: l10n.t('I saw it myself') },
      ],
    },
  ];
}

/** What a field says, or what is assumed while it says nothing. */
export function fieldValue({ name, values }: Field, facets: Facets, what: DutyRef, taxonomy: Taxonomy): string {
  const value = facets[name];
  const labelOf = (one: unknown) => values?.find((known) => known.value === one)?.label ?? String(one);
  if (value !== undefined) return labelOf(value);
  if (name === 'roleFit') return assumed(labelOf(roleFitOf(taxonomy, what.category, what.duty)));
  if (name === 'standInRole') return assumed(labelOf(standInRoleOf(taxonomy, what.category, what.duty)));
  return '';
}

function assumed(value: string): string {
  return l10n.t('{0} (assumed)', value);
}
