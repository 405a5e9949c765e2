import { ExpectedError } from '../lib/program.ts';

const form = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Throws unless `next` can be the next version. The Marketplace accepts only three numbers. */
export function assertNextVersion(next: string, current: string): void {
  if (!form.test(next)) {
    throw new ExpectedError(`A version has three numbers, such as 0.2.0; "${next}" does not.`);
  }
  if (compareVersions(next, current) <= 0) {
    throw new ExpectedError(`The version must be higher than ${current}, the one in package.json; ${next} is not.`);
  }
}

function compareVersions(one: string, other: string): number {
  const others = other.split('.').map(Number);
  const differences = one.split('.').map((part, index) => Number(part) - (others[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
