import assert from 'node:assert/strict';
import { taxonomy } from '../../../../src/core/taxonomy/taxonomy';
import { dayAt } from '../../../../src/core/time/calendar';
import { HOUR, MINUTE } from '../../../../src/core/time/span';
import { defaultWorkingHours } from '../../../../src/core/time/workingHours';
import { Waits } from '../../../../src/core/wait/waits';
import { reviewContent, ReviewMemory } from '../../../../src/editor/review/reviewContent';
import { patientStore } from '../../../../src/store/patientStore';
import { TempStores } from '../../../support/tempStore';
import { Turns } from '../../../support/turns';

const DAY = 24 * HOUR;

describe('What a review of a day asks', () => {
  let stores: TempStores;
  let turns: Turns;

  beforeEach(() => {
    stores = new TempStores();
    turns = new Turns();
  });

  afterEach(() => {
    turns.dispose();
    stores.dispose();
  });

  it('is read one day in a turn, so that the editor goes on, and finds the last day before with open time', async () => {
    const { clock } = stores;
    const calendar = { zone: clock.zone(), dayStartsAt: 0, weekStartsOn: 1 };
    const now = clock.now();
    const store = patientStore(stores.open());
    const window = { id: 'w', editor: 'Code', startedAt: now - 7 * DAY, seenAt: now };
    const untagged = (start: number, minutes: number) => ({
      ...{ start, end: start + minutes * MINUTE, window: 'w', kind: 'read' as const, fileClass: 'other' as const },
      evidence: Array.from({ length: minutes }, (_, minute) => start + minute * MINUTE),
    });
    const recorded = [untagged(now - 6 * DAY, 20), untagged(now - 5 * DAY, 30), untagged(now - HOUR, 40)];
    store.save(window, clock.zone(), recorded);
    const readIn: number[] = [];
    const watched = {
      ...store,
      recorded: (...range: Parameters<typeof store.recorded>) => {
        readIn.push(turns.count);
        return store.recorded(...range);
      },
    };
    const terms = {
      calendar,
      workingHours: { ...defaultWorkingHours, days: [] },
      idle: 5 * MINUTE,
      suggestAfter: undefined,
    };
    const content = await reviewContent(
      {
        ...{ store: watched, terms, taxonomy, now, workingTime: { calendar, hours: defaultWorkingHours } },
        waits: new Waits(() => Promise.resolve(store), clock),
        memory: new ReviewMemory({ get: () => undefined, update: () => Promise.resolve() }),
      },
      dayAt(calendar, now),
      false,
    );
    assert.deepEqual(
      content.review.rows.map(({ start }) => start),
      [now - HOUR],
    );
    assert.equal(content.earlier?.day.date, dayAt(calendar, now - 5 * DAY).date);
    assert.equal(readIn.length, 6, 'today and the five days before');
    assert.equal(new Set(readIn).size, 6);
  });
});
