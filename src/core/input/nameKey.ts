/** Returns the same key for spellings that differ only in case, width or spaces ("Pagination", "pagination "). */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** The last spelling of each name, by its key. */
export function lastSpelling(names: Iterable<string>): Map<string, string> {
  return new Map([...names].map((name) => [nameKey(name), name.trim()]));
}
