import { addCounts, type Counts, noTestText, nothing, patternVariable } from './counts.ts';

const gatePassed: Counts = { passed: 1, failed: 0, pending: 0 };
const stepFailed: Counts = { passed: 0, failed: 1, pending: 0 };

/** Runs the steps of a test run one after the other and adds up their counts; a failed step does not stop the run. */
export class Tally {
  readonly #failed: string[] = [];
  #counts = nothing;

  /** Runs a step that passes or fails as a whole; resolves with true when it passed. */
  async gate(title: string, work: () => Promise<unknown>): Promise<boolean> {
    return this.#step(title, async () => {
      await work();
      return gatePassed;
    });
  }

  /** Runs a step that consists of tests; it fails when no test ran. Resolves with true when it passed. */
  async suite(title: string, work: () => Promise<Counts>): Promise<boolean> {
    return this.#step(title, async () => {
      const counts = await work();
      if (counts.passed + counts.failed > 0) return counts;
      print(noTestText(process.env[patternVariable]));
      return addCounts(counts, stepFailed);
    });
  }

  get failed(): boolean {
    return this.#counts.failed > 0;
  }

  /** The result of the run. The form of its last line is fixed, because other programs read it. */
  summary(): string {
    const { passed, failed, pending } = this.#counts;
    const lines = this.#failed.map((title) => `Failed: ${title}`);
    if (pending > 0) lines.push(`${pending} skipped`);
    return [...lines, `${passed} passed, ${failed} failed`].join('\n');
  }

  async #step(title: string, work: () => Promise<Counts>): Promise<boolean> {
    print(`\n── ${title} ──`);
    const started = performance.now();
    const counts = await work().catch((error: unknown) => {
      print(error instanceof Error ? describe(error) : String(error));
      return stepFailed;
    });
    const { passed, failed, seconds = (performance.now() - started) / 1000 } = counts;
    print(`${title}: ${passed} passed, ${failed} failed in ${seconds.toFixed(1)} s`);
    this.#counts = addCounts(this.#counts, counts);
    if (counts.failed > 0) this.#failed.push(title);
    return counts.failed === 0;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function describe(error: Error): string {
  return error.name === 'ExpectedError' ? error.message : (error.stack ?? error.message);
}
