import assert from 'node:assert/strict';
import { tickName } from '../../scripts/test/ticks';
import { eventually } from '../support/eventually';

/** Milliseconds between two ticks. */
const PERIOD = 300;

/** Calls `look` until it returns a value, as `eventually` does, and has the extension do meanwhile what it does at a tick. */
export async function afterTicks<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  timeout: number,
): Promise<T> {
  const tick: unknown = (globalThis as Readonly<Record<string, unknown>>)[tickName];
  assert.ok(typeof tick === 'function', 'the extension host was started with the module of the ticks');
  const timer = setInterval(() => void tick(), PERIOD);
  try {
    return await eventually(what, look, timeout);
  } finally {
    clearInterval(timer);
  }
}
