/** Two spellings of one name have one key: case, width and spaces do not count ("Pagination", "pagination "). */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
