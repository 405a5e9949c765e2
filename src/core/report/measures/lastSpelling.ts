import { nameKey } from '../../input/nameKey';

export { nameKey };

/** The names by their keys, each as it was spelled last. */
export function lastSpelling(names: Iterable<string>): Map<string, string> {
  return new Map([...names].map((name) => [nameKey(name), name.trim()]));
}
