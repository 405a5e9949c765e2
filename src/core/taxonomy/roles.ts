/** The roles for which a developer can stand in (docs/taxonomy.md, "Facets"). */
export const roles = [
  'system-analyst',
  'business-analyst',
  'tech-lead',
  'technical-writer',
  'frontend-team',
  'project-manager',
  'manager-ops',
  'third-party',
  'qa',
  'operations',
  'security',
  'design',
  'none',
] as const;

export type Role = (typeof roles)[number];
