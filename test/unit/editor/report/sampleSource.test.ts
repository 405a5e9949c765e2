import assert from 'node:assert/strict';
import type { Store } from '../../../../src/core/store/store';
import { addWeeks, type Calendar, weekAt } from '../../../../src/core/time/calendar';
import { sampleSource } from '../../../../src/editor/report/sampleSource';
import { openInMemory } from '../../../../src/store/openPatiently';
import { eventually } from '../../../support/eventually';

const calendar: Calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const now = Date.UTC(2026, 10, 26, 15);

describe('the source of the sample report', function suite() {
  this.timeout(60_000);

  it('tells the story once, in memory alone, for all weeks that are asked for, and forgets it at the end', async () => {
    const opened: Store[] = [];
    const inMemory: Parameters<typeof sampleSource>[0]['inMemory'] = async (clock) => {
      const store = openInMemory(clock);
      opened.push(store);
      return store;
    };
    const source = sampleSource({ inMemory }, calendar, now);
    const lastWeek = addWeeks(weekAt(calendar, now).id, -1);
    const [last, current] = await Promise.all([source.report(lastWeek), source.report(undefined)]);
    assert.equal(last.comparison?.verdict, 'higher');
    assert.equal(current.progress, 'current');
    assert.deepEqual(
      opened.map(({ path }) => path),
      [':memory:'],
    );
    source.dispose();
    await eventually('the store is gone', () => {
      try {
        opened[0]?.running();
        return false;
      } catch {
        return true;
      }
    });
  });
});
