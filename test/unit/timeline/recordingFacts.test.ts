import assert from 'node:assert/strict';
import { defaultRecordingSettings } from '../../../src/core/activity/recordingSettings';
import { recordingFacts } from '../../../src/core/timeline/recordingFacts';

const range = { start: 1000, end: 2000 };
const calendar = { dayStartsAt: 240, weekStartsOn: 7 };

describe('The facts of how a range was recorded', () => {
  it('count the windows of every editor, the highest number first', () => {
    const store = {
      windowsIn: (asked: object) => {
        assert.equal(asked, range);
        return ['Cursor', 'Visual Studio Code', 'Visual Studio Code', 'Cursor', 'Visual Studio Code', 'Code - OSS'].map(
          (editor, index) => ({ id: `${index}`, editor, startedAt: 0, seenAt: 1500 }),
        );
      },
      zonesIn: () => ['Asia/Kathmandu', 'Europe/Berlin', 'Asia/Kathmandu'],
    };
    assert.deepEqual(recordingFacts(store, range, calendar, defaultRecordingSettings), {
      idle: 300_000,
      readingIdle: 600_000,
      focusGrace: 60_000,
      dayStartsAt: 240,
      weekStartsOn: 7,
      windows: 6,
      editors: [
        { name: 'Visual Studio Code', windows: 3 },
        { name: 'Cursor', windows: 2 },
        { name: 'Code - OSS', windows: 1 },
      ],
      zones: ['Asia/Kathmandu', 'Europe/Berlin'],
    });
  });

  it('are available when nothing was recorded', () => {
    const facts = recordingFacts({ windowsIn: () => [], zonesIn: () => [] }, range, calendar, defaultRecordingSettings);
    assert.deepEqual([facts.windows, facts.editors, facts.zones], [0, [], []]);
  });
});
