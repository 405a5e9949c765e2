import assert from 'node:assert/strict';
import { Recorder } from '../../../src/core/activity/recorder';
import { defaultRecordingSettings } from '../../../src/core/activity/recordingSettings';
import type { SignalBody } from '../../../src/core/activity/signal';
import { at, timeOf } from './script';

function recording() {
  let now = at('09:00');
  const recorder = new Recorder('w1', { now: () => now, zone: () => 'UTC' }, () => defaultRecordingSettings);
  const say = (time: string, body: SignalBody) => {
    now = at(time);
    recorder.signal(body);
  };
  const pending = () => recorder.pending().map(({ start, end }) => `${timeOf(start)}-${timeOf(end)}`);
  say('09:00', { kind: 'focus' });
  say('09:00', { kind: 'open', doc: 'src/a.ts', project: 'shop' });
  return { recorder, say, pending };
}

describe('the recorder', () => {
  it('gives the growing span as far as it is proven', () => {
    const { say, pending } = recording();
    assert.deepEqual(pending(), []);
    say('09:00:20', { kind: 'select', doc: 'src/a.ts' });
    say('09:00:45', { kind: 'tick' });
    assert.deepEqual(pending(), ['09:00:00-09:00:20']);
  });

  it('keeps what could not be stored and lets go of what was', () => {
    const { recorder, say, pending } = recording();
    say('09:00:20', { kind: 'open', doc: 'src/b.ts', project: 'shop' });
    say('09:00:40', { kind: 'select', doc: 'src/b.ts' });
    const failed = recorder.pending();
    assert.equal(failed.length, 2);
    assert.deepEqual(pending(), ['09:00:00-09:00:20', '09:00:20-09:00:40']);
    recorder.stored(recorder.pending());
    assert.deepEqual(pending(), ['09:00:20-09:00:40']);
  });

  it('knows when the last evidence came, also after the activity ended', () => {
    const { recorder, say } = recording();
    say('09:00:20', { kind: 'blur' });
    say('09:00:30', { kind: 'tick' });
    assert.equal(recorder.lastEvidence, at('09:00:20'));
    recorder.setPaused(true);
    assert.equal(recorder.lastEvidence, at('09:00:20'));
  });
});
