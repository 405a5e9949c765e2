import * as fc from 'fast-check';
import { propertyVariables } from '../../scripts/test/propertyVariables';
import { runningFile, runningTitle } from './runningTest';

/** Where random values that once broke a property are made again. */
export interface FoundSeed {
  readonly seed: number;
  readonly path: string;
}

export interface PropertyOptions<Values> {
  readonly numRuns?: number;
  /** Report the first values that fail as they are, where making them smaller would take long. */
  readonly endOnFailure?: boolean;
  /** Values that once broke the property; they are tried before random ones. */
  readonly examples?: Values[];
  /** The same for values that cannot be written down, such as functions. */
  readonly foundSeeds?: readonly FoundSeed[];
}

/**
 * Holds a property for its examples, for the seeds found before and for random values. What is thrown when it fails says
 * how to run the same values again; `--seed`, `--path` and `--runs` of the test command come back here.
 */
export function holdsForAll<Values>(
  property: fc.IAsyncProperty<Values>,
  options?: PropertyOptions<Values>,
): Promise<void>;
export function holdsForAll<Values>(property: fc.IProperty<Values>, options?: PropertyOptions<Values>): void;
export function holdsForAll<Values>(
  property: fc.IRawProperty<Values>,
  { foundSeeds = [], ...options }: PropertyOptions<Values> = {},
): Promise<void> | void {
  const asked = askedFor<Values>();
  const found = foundSeeds.map((place) => replay<Values>(place));
  const runs = asked?.path === undefined ? [...found, asked ?? {}] : [asked];
  const check = (run: fc.Parameters<Values>) => fc.assert(property, { ...options, ...run, reporter: report });
  if (!property.isAsync()) {
    for (const run of runs) void check(run);
    return undefined;
  }
  return (async () => {
    for (const run of runs) await check(run);
  })();
}

/** What the test command was told, or nothing when the property is to run as it is written. */
function askedFor<Values>(): fc.Parameters<Values> | undefined {
  const seed = process.env[propertyVariables.seed];
  const path = process.env[propertyVariables.path];
  const runs = process.env[propertyVariables.runs];
  if (seed !== undefined && path !== undefined) return replay({ seed: Number(seed), path });
  if (seed === undefined && runs === undefined) return undefined;
  return { ...(seed !== undefined && { seed: Number(seed) }), ...(runs !== undefined && { numRuns: Number(runs) }) };
}

/** Exactly the values at a place, without a search for smaller ones. */
function replay<Values>({ seed, path }: FoundSeed): fc.Parameters<Values> {
  return { seed, path, numRuns: 1, endOnFailure: true };
}

function report<Values>(details: fc.RunDetails<Values>): void {
  if (!details.failed) return;
  const place = `--seed ${details.seed} --path ${details.counterexamplePath ?? '0'}`;
  const advice = [
    `To run the same values again: npm run test:unit -- ${runningFile()} --grep ${runningTitle()} ${place}`,
    'Once it is fixed, keep the values: as one of `examples` of this property, or their place in `foundSeeds`.',
  ];
  throw new Error([fc.defaultReportMessage(details), ...advice].join('\n'), { cause: details.errorInstance });
}
