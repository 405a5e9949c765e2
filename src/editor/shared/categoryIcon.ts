const icons: Readonly<Record<string, string>> = {
  documentation: 'book',
  'misuse-debugging': 'bug',
  architecture: 'type-hierarchy',
  requirements: 'checklist',
  support: 'question',
  chasing: 'mail',
  'late-changes': 'history',
  firefighting: 'flame',
  coordination: 'organization',
  own: 'code',
  excluded: 'circle-slash',
};

/** The name of the codicon of a category, of own work or of excluded time. */
export function categoryIcon(categoryId: string): string {
  return icons[categoryId] ?? 'tag';
}
