import assert from 'node:assert/strict';
import { readReport } from '../../../../src/core/report/readReport';
import { parseSettings } from '../../../../src/core/settings/settings';
import { taxonomy } from '../../../../src/core/taxonomy/taxonomy';
import { HOUR, MINUTE } from '../../../../src/core/time/span';
import { reportSource } from '../../../../src/editor/report/reportSource';
import { patientStore } from '../../../../src/store/patientStore';
import { TempStores } from '../../../support/tempStore';
import { Turns } from '../../../support/turns';

describe('The report that the page asks for', () => {
  it('is read after the turn that asked and made in turns of its own, with the same result as at once', async () => {
    const stores = new TempStores();
    const turns = new Turns();
    const { clock } = stores;
    const calendar = { zone: clock.zone(), dayStartsAt: 0, weekStartsOn: 1 };
    const now = clock.now();
    const direct = stores.open();
    direct.agree(now - 24 * HOUR);
    const activity = { start: now - HOUR, end: now, window: 'w', kind: 'edit', fileClass: 'source' } as const;
    const evidence = Array.from({ length: 60 }, (_, minute) => activity.start + minute * MINUTE);
    direct.save({ id: 'w', editor: 'Code', startedAt: now - HOUR, seenAt: now }, clock.zone(), [
      { ...activity, project: 'p', doc: 'src/a.ts', evidence },
    ]);
    const store = patientStore(direct);
    const readIn: number[] = [];
    const linkedIn: number[] = [];
    const watched = {
      ...store,
      recorded: (...range: Parameters<typeof store.recorded>) => {
        readIn.push(turns.count);
        return store.recorded(...range);
      },
      topicLinks: (topics: readonly string[]) => {
        linkedIn.push(turns.count);
        return store.topicLinks(topics);
      },
    };
    const { settings } = parseSettings({});
    const source = reportSource({
      access: { open: () => Promise.resolve(watched), onDidChange: store.onDidChange },
      calendar: () => calendar,
      clock,
      taxonomy: () => taxonomy,
      settings: () => settings,
    });
    const asked = turns.count;
    const { comparison: _comparison, ...report } = await source.report(undefined);
    const [read = 0] = readIn;
    assert.ok(read > asked);
    assert.ok((linkedIn[0] ?? 0) > read, 'the links of topics are searched in another turn than the records');
    assert.ok(turns.count - read >= 5, 'then the timeline, and three steps of the report');
    const { workingHours, recording, suggestAfter, statedWeek } = settings;
    const known = { since: store.agreedAt(), waits: [], workingHours, recording, suggestAfter, statedWeek };
    assert.deepEqual(report, readReport(store, calendar, taxonomy, now, undefined, known));
    source.dispose();
    turns.dispose();
    stores.dispose();
  });
});
