/** The purpose of a file. The rules for own work and the rules for suggestions both use these classes. */
export const fileClasses = [
  'generated',
  'decision-record',
  'diagram',
  'requirements',
  'runbook',
  'api-description',
  'documentation',
  'test',
  'frontend',
  'configuration',
  'operations',
  'source',
  'other',
] as const;

export type FileClass = (typeof fileClasses)[number];

/** True for the files that developers write for their project. Work in them is own work. */
export function isCode(fileClass: FileClass): boolean {
  return ['source', 'test', 'frontend', 'configuration'].includes(fileClass);
}

/** True for the files that people write for other people to read. */
export function isDocument(fileClass: FileClass): boolean {
  return ['decision-record', 'diagram', 'requirements', 'runbook', 'api-description', 'documentation'].includes(
    fileClass,
  );
}
