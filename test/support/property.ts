import * as fc from 'fast-check';
import { propertyVariables } from '../../scripts/test/propertyVariables';
import { runningFile, runningTitle } from './runningTest';

/** The place in the random sequence of values that once broke a property. */
export interface FoundSeed {
  readonly seed: number;
  readonly path: string;
}

export interface PropertyOptions<Values> {
  readonly numRuns?: number;
  /** Report the first failing values as they are, because shrinking them would take long. */
  readonly endOnFailure?: boolean;
  /** Values that once broke the property; they are tried before random ones. */
  readonly examples?: Values[];
  /** Places of values that once broke the property and cannot be written as examples, such as functions. */
  readonly foundSeeds?: readonly FoundSeed[];
}

/**
 * Checks a property with its examples, with the seeds found before and with random values. The error of a failing
 * property contains the command that runs the same values again; `--seed`, `--path` and `--runs` take effect here.
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
  const requested = requestedRun<Values>();
  const found = foundSeeds.map((place) => replay<Values>(place));
  const runs = requested?.path === undefined ? [...found, requested ?? {}] : [requested];
  const check = (run: fc.Parameters<Values>) => fc.assert(property, { ...options, ...run, reporter: report });
  if (!property.isAsync()) {
    for (const run of runs) void check(run);
    return undefined;
  }
  return (async () => {
    for (const run of runs) await check(run);
  })();
}

/** The seed, path and number of runs from the test command, or undefined when it has none of them. */
function requestedRun<Values>(): fc.Parameters<Values> | undefined {
  const seed = process.env[propertyVariables.seed];
  const path = process.env[propertyVariables.path];
  const runs = process.env[propertyVariables.runs];
  if (seed !== undefined && path !== undefined) return replay({ seed: Number(seed), path });
  if (seed === undefined && runs === undefined) return undefined;
  return { ...(seed !== undefined && { seed: Number(seed) }), ...(runs !== undefined && { numRuns: Number(runs) }) };
}

/** Runs exactly the values at a place, without shrinking them. */
function replay<Values>({ seed, path }: FoundSeed): fc.Parameters<Values> {
  return { seed, path, numRuns: 1, endOnFailure: true };
}

function report<Values>(details: fc.RunDetails<Values>): void {
  if (!details.failed) return;
  const place = `--seed ${details.seed} --path ${details.counterexamplePath ?? '0'}`;
  const advice = [
    `To run the same values again: npm run test:unit -- ${runningFile()} --grep ${runningTitle()} ${place}`,
    'After the fix, keep these values: add them to the `examples` of this property, or their place to `foundSeeds`.',
  ];
  throw new Error([fc.defaultReportMessage(details), ...advice].join('\n'), { cause: details.errorInstance });
}
