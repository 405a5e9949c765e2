import assert from 'node:assert/strict';
import { Recorder } from '../../../src/core/activity/recorder';
import { defaultRecordingSettings } from '../../../src/core/activity/recordingSettings';
import type { SignalBody } from '../../../src/core/activity/signal';
import { at, timeOf } from './script';

function recording() {
  let now = at('09:00');
  const recorder = new Recorder('w1', { now: () => now, zone: () => 'UTC' }, () => defaultRecordingSettings);
  const send = (time: string, body: SignalBody) => {
    now = at(time);
    recorder.signal(body);
  };
  const pending = () => recorder.pending().map(({ start, end }) => `${timeOf(start)}-${timeOf(end)}`);
  send('09:00', { kind: 'focus' });
  send('09:00', { kind: 'open', doc: 'src/a.ts', project: 'shop' });
  return { recorder, send, pending };
}

describe('the recorder', () => {
  it('returns the growing span up to its last evidence', () => {
    const { send, pending } = recording();
    assert.deepEqual(pending(), []);
    send('09:00:20', { kind: 'select', doc: 'src/a.ts' });
    send('09:00:45', { kind: 'tick' });
    assert.deepEqual(pending(), ['09:00:00-09:00:20']);
  });

  it('keeps activity until it is stored', () => {
    const { recorder, send, pending } = recording();
    send('09:00:20', { kind: 'open', doc: 'src/b.ts', project: 'shop' });
    send('09:00:40', { kind: 'select', doc: 'src/b.ts' });
    const failed = recorder.pending();
    assert.equal(failed.length, 2);
    assert.deepEqual(pending(), ['09:00:00-09:00:20', '09:00:20-09:00:40']);
    recorder.stored(recorder.pending(), []);
    assert.deepEqual(pending(), ['09:00:20-09:00:40']);
  });

  it('keeps evidence that stays alone until it is stored, and no longer than until more follows', () => {
    const { recorder, send, pending } = recording();
    assert.deepEqual(recorder.pendingSigns(), [at('09:00:00')]);
    send('09:00:20', { kind: 'select', doc: 'src/a.ts' });
    assert.deepEqual(recorder.pendingSigns(), []);
    send('09:00:40', { kind: 'close' });
    send('09:10:00', { kind: 'focus' });
    send('09:10:40', { kind: 'tick' });
    send('09:12:00', { kind: 'tick' });
    assert.deepEqual(recorder.pendingSigns(), [at('09:10:00')]);
    assert.deepEqual(pending(), ['09:00:00-09:00:20']);
    recorder.stored([], recorder.pendingSigns());
    assert.deepEqual(recorder.pendingSigns(), []);
  });

  it('takes a scroll after a change of the running duty for reading, until something is typed, and loses no time', () => {
    const { recorder, send } = recording();
    const kinds = () => recorder.pending().map(({ start, end, kind }) => `${timeOf(start)}-${timeOf(end)} ${kind}`);
    send('09:00:00', { kind: 'edit', doc: 'src/a.ts' });
    send('09:01:00', { kind: 'scroll', doc: 'src/a.ts' });
    send('09:02:00', { kind: 'scroll', doc: 'src/a.ts' });
    recorder.dutyChanged();
    for (const time of ['09:03:00', '09:04:00']) send(time, { kind: 'scroll', doc: 'src/a.ts' });
    send('09:05:00', { kind: 'edit', doc: 'src/a.ts' });
    send('09:06:00', { kind: 'scroll', doc: 'src/a.ts' });
    assert.deepEqual(kinds(), ['09:00:00-09:03:00 edit', '09:03:00-09:05:00 read', '09:05:00-09:06:00 edit']);
  });

  it('takes a short loss of focus after a change of the running duty for no sign of editing', () => {
    const { recorder, send } = recording();
    send('09:00:00', { kind: 'edit', doc: 'src/a.ts' });
    send('09:01:00', { kind: 'edit', doc: 'src/a.ts' });
    recorder.dutyChanged();
    send('09:01:10', { kind: 'blur' });
    send('09:01:20', { kind: 'focus' });
    send('09:02:00', { kind: 'scroll', doc: 'src/a.ts' });
    const found = recorder.pending().map(({ kind, evidence }) => [kind, ...evidence.map(timeOf)].join(' '));
    assert.deepEqual(found, ['edit 09:00:00 09:01:00', 'read 09:01:20 09:02:00']);
  });

  it('keeps when something was typed, also right after a scroll, and the first of edits within five seconds', () => {
    const { recorder, send } = recording();
    send('09:00:00', { kind: 'edit', doc: 'src/a.ts' });
    send('09:00:03', { kind: 'edit', doc: 'src/a.ts' });
    for (const time of ['09:01:00', '09:01:02']) send(time, { kind: 'scroll', doc: 'src/a.ts' });
    for (const time of ['09:01:03', '09:01:05', '09:01:08']) send(time, { kind: 'edit', doc: 'src/a.ts' });
    for (const time of ['09:02:00', '09:03:00']) send(time, { kind: 'input', scheme: 'invisible-load' });
    send('09:04:00', { kind: 'open', doc: 'src/b.ts', project: 'shop' });
    send('09:05:00', { kind: 'scroll', doc: 'src/b.ts' });
    assert.deepEqual(
      recorder.pending().map(({ kind, evidence, typed }) => [kind, evidence.map(timeOf), typed?.map(timeOf)]),
      [
        [
          'edit',
          ['09:00:00', '09:01:00', '09:01:03', '09:01:08', '09:02:00', '09:03:00'],
          ['09:00:00', '09:01:03', '09:01:08'],
        ],
        ['read', ['09:04:00', '09:05:00'], undefined],
      ],
    );
  });

  it('returns the time of the last evidence even after the activity ended', () => {
    const { recorder, send } = recording();
    send('09:00:20', { kind: 'blur' });
    send('09:00:30', { kind: 'tick' });
    assert.equal(recorder.lastEvidence, at('09:00:20'));
    recorder.setPaused(true);
    assert.equal(recorder.lastEvidence, at('09:00:20'));
  });

  it('returns no time of evidence that lies ahead after the clock was set back', () => {
    const { recorder, send } = recording();
    send('09:00:20', { kind: 'select', doc: 'src/a.ts' });
    send('08:00:00', { kind: 'tick' });
    assert.equal(recorder.lastEvidence, undefined);
    send('08:00:10', { kind: 'select', doc: 'src/a.ts' });
    assert.equal(recorder.lastEvidence, at('08:00:10'));
  });
});
