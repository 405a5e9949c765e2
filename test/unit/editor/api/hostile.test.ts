import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Duties } from '../../../../src/core/duty/duties';
import { InputError } from '../../../../src/core/input/inputError';
import { facetNames } from '../../../../src/core/records/facetTable';
import { readReport } from '../../../../src/core/report/readReport';
import type { DirectStore } from '../../../../src/core/store/store';
import { taxonomy } from '../../../../src/core/taxonomy/taxonomy';
import { HOUR } from '../../../../src/core/time/span';
import { type ApiCalls, apiCalls } from '../../../../src/editor/api/apiCalls';
import { holdsForAll } from '../../../support/property';
import { TempStores } from '../../../support/tempStore';
import { oddValues } from './support/oddValues';
import { patientStore } from '../../../../src/store/patientStore';

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };

/** The longest message that still says something to a person. */
const LONGEST_MESSAGE = 700;

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });

/** An argument and the field in it that has the value; without a field the value is the argument itself. */
interface Case {
  readonly field?: string;
  readonly call: (calls: ApiCalls) => Promise<unknown>;
}

function casesOf(value: unknown, now: number): Case[] {
  const range = { start: new Date(now - 2 * HOUR), end: new Date(now - HOUR) };
  const entry = { ...range, category: 'support', overlap: 'replace' } as const;
  const duty = ['category', 'duty', ...facetNames];
  // `as never`: other extensions may be written in JavaScript and can pass anything.
  return [
    { call: (api) => api.startDuty(value as never) },
    { call: (api) => api.addEntry(value as never) },
    { call: (api) => api.entries(value as never) },
    { call: (api) => api.timeline(value as never) },
    { call: (api) => api.report(value as never) },
    { call: (api) => api.render('2026-W47', value as never) },
    ...['start', 'end'].flatMap((field): Case[] => [
      { field, call: (api) => api.entries({ ...range, [field]: value }) },
      { field, call: (api) => api.timeline({ ...range, [field]: value }) },
    ]),
    ...duty.map((field): Case => ({ field, call: (api) => api.startDuty({ category: 'support', [field]: value }) })),
    ...[...duty, 'start', 'end', 'overlap'].map(
      (field): Case => ({ field, call: (api) => api.addEntry({ ...entry, [field]: value }) }),
    ),
    ...['format', 'level'].map(
      (field): Case => ({
        field,
        // The other field is not accepted either, so that nothing is ever rendered here.
        call: (api) =>
          api.render('2026-W47', {
            format: field === 'format' ? value : 'none',
            level: field === 'level' ? value : 9,
          } as never),
      }),
    ),
  ];
}

describe('The API, given anything in any field', () => {
  let stores: TempStores;
  let store: DirectStore;
  let calls: ApiCalls;

  beforeEach(() => {
    stores = new TempStores();
    store = stores.open();
    const open = () => Promise.resolve(patientStore(store));
    const terms = { suggestAfter: undefined };
    calls = apiCalls({
      open,
      duties: new Duties(open, stores.clock),
      taxonomy: () => taxonomy,
      clock: stores.clock,
      calendar: () => calendar,
      suggestAfter: () => undefined,
      reports: { report: async (week) => readReport(store, calendar, taxonomy, stores.clock.now(), week, terms) },
      extensionUri: undefined as never,
    });
  });

  afterEach(() => stores.dispose());

  const stored = () => [store.running(), store.entriesIn({ start: 0, end: stores.clock.now() + HOUR })];

  /** Fails unless the call is answered, or refused by an error that names the field and after which nothing is stored. */
  async function isAnsweredOrRefused({ field, call }: Case): Promise<void> {
    const before = stored();
    try {
      await call(calls);
    } catch (error) {
      assert.ok(error instanceof InputError, error instanceof Error ? error.stack : 'no error was thrown');
      assert.ok(
        error.message.startsWith(error.field) || error.message.startsWith('Unknown category or duty'),
        error.message,
      );
      assert.ok(error.message.length < LONGEST_MESSAGE, `a message of ${error.message.length} characters`);
      if (field !== undefined) assert.ok(relatedTo(field).includes(error.field), `${field} is called ${error.field}`);
      assert.deepEqual(stored(), before);
    }
  }

  it('answers, or refuses with the name of the field and stores nothing, for every odd value', async () => {
    for (const value of oddValues()) {
      for (const one of casesOf(value, stores.clock.now())) await isAnsweredOrRefused(one);
    }
  });

  it('answers, or refuses with the name of the field and stores nothing, for random values', () =>
    holdsForAll(
      fc.asyncProperty(anything, fc.nat(), async (value, which) => {
        const cases = casesOf(value, stores.clock.now());
        await isAnsweredOrRefused(cases[which % cases.length] ?? assert.fail());
      }),
      { numRuns: 1000 },
    ));

  it('refuses a range outside the years 1 to 9999 or of more than 100 years, and names its end', async () => {
    const [first, last, now] = [new Date(-8.64e15), new Date(8.64e15), new Date(stores.clock.now())];
    const refuses = (call: Promise<unknown>, field: string) =>
      assert.rejects(call, (error) => error instanceof InputError && error.field === field);
    for (const method of ['entries', 'timeline'] as const) {
      await refuses(calls[method]({ start: first, end: now }), 'start');
      await refuses(calls[method]({ start: now, end: last }), 'end');
      await refuses(calls[method]({ start: new Date(0), end: new Date('9999-12-01') }), 'end');
      assert.deepEqual(await calls[method]({ start: new Date(0), end: new Date('2069-12-01') }), []);
    }
  });
});

/** The names under which a wrong value may be refused: a duty and its category are one statement. */
function relatedTo(field: string): string[] {
  if (field === 'category' || field === 'duty') return ['category', 'duty'];
  if (field === 'start' || field === 'end') return ['start', 'end'];
  return field === 'level' ? ['format', 'level'] : [field];
}
