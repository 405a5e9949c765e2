/** Two spellings of one name have one key: case, width and spaces do not count ("Pagination", "pagination "). */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** The names by their keys, each as it was spelled last. */
export function lastSpelling(names: Iterable<string>): Map<string, string> {
  return new Map([...names].map((name) => [nameKey(name), name.trim()]));
}
