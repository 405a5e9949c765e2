import assert from 'node:assert/strict';
import { Duties } from '../../../../src/core/duty/duties';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { ClockCorrection } from '../../../../src/editor/clock/clockCorrection';
import { eventually } from '../../../support/eventually';
import { type DutyBook, dutyBook } from '../../duty/support/dutyBook';
import { patientStore } from '../../../../src/store/patientStore';

const DAY = 24 * 60;

describe('The correction of a clock that was ahead', () => {
  let book: DutyBook;
  let tick: Emitter<void>;
  let told: string[];
  let memory: Map<string, unknown>;
  let press: string | undefined;
  let edited: string[];
  let focused: boolean;
  let failures: unknown[];
  const owned: { dispose(): void }[] = [];

  beforeEach(() => {
    book = dutyBook();
    tick = new Emitter();
    [told, memory, press, edited, focused, failures] = [[], new Map(), undefined, [], true, []];
  });

  afterEach(() => {
    for (const one of owned.splice(0)) one.dispose();
    book.store.dispose();
    assert.deepEqual(failures, []);
  });

  function openWindow(): void {
    const window = {
      state: {
        get focused() {
          return focused;
        },
        active: true,
      },
      showWarningMessage: async (text: string, ...buttons: string[]) => {
        told.push(text);
        return buttons.find((button) => button === press);
      },
    };
    owned.push(
      new ClockCorrection({ window } as unknown as ConstructorParameters<typeof ClockCorrection>[0], {
        clock: book.clock,
        onTick: tick.event,
        store: () => book.store,
        duties: async () => book.duties,
        memory: {
          get: <T>(key: string, other?: T) => (memory.get(key) ?? other) as T,
          update: async (key: string, value: unknown) => void memory.set(key, value),
        },
        locale: () => 'en-GB',
        edit: (id) => edited.push(id),
        fail: (error) => failures.push(error),
      }),
    );
  }

  it('makes a duty that began ahead go on from now, and tells once that time lies ahead', async () => {
    book.clock.forward(DAY);
    openWindow();
    const duties = new Duties(async () => patientStore(book.store), book.clock);
    await duties.start({ category: 'documentation' });
    book.clock.forward(10);
    tick.fire();
    book.clock.forward(-DAY);
    tick.fire();
    await eventually('a message is shown', () => told.length === 1);
    assert.deepEqual(book.written(), ['documentation 10-', `documentation ${DAY}-${DAY + 10}`]);
    assert.match(told[0] ?? '', /24 Nov 2026, 09:00/);
    tick.fire();
    openWindow();
    tick.fire();
    await new Promise(setImmediate);
    assert.equal(told.length, 1);
  });

  it('tells about entries ahead that it finds at the start, and opens the first on request', async () => {
    book.clock.forward(DAY + 30);
    const { id } = await book.duties.add(book.entry(DAY, DAY + 30));
    book.clock.forward(-DAY);
    press = 'Change Entry…';
    openWindow();
    tick.fire();
    await eventually('the entry is opened', () => edited.length === 1);
    assert.deepEqual(edited, [id]);
  });

  it('leaves telling it to the window that the developer sees', async () => {
    book.clock.forward(DAY + 30);
    await book.duties.add(book.entry(DAY, DAY + 30));
    book.clock.forward(-DAY);
    focused = false;
    openWindow();
    tick.fire();
    await new Promise(setImmediate);
    assert.deepEqual(told, []);
    focused = true;
    tick.fire();
    await eventually('a message is shown', () => told.length === 1);
  });

  it('says nothing while nothing lies ahead', async () => {
    book.clock.forward(30);
    await book.duties.add(book.entry(0, 30));
    await book.duties.start({ category: 'support' });
    openWindow();
    tick.fire();
    await new Promise(setImmediate);
    assert.deepEqual(told, []);
  });
});
