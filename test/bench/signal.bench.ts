import { Recorder } from '../../src/core/activity/recorder';
import { defaultRecordingSettings } from '../../src/core/activity/recordingSettings';
import { figure, median } from './figure';

const BATCH = 1000;
const BATCHES = 1000;

let now = Date.UTC(2026, 10, 23, 9);
const clock = { now: () => now, zone: () => 'UTC' };
const recorder = new Recorder('bench', clock, () => defaultRecordingSettings);
recorder.signal({ kind: 'focus' });
recorder.signal({ kind: 'open', doc: 'src/invoice.ts', project: 'billing' });

function typeBatch(): number {
  const start = performance.now();
  for (let count = 0; count < BATCH; count++) {
    now += 120;
    recorder.signal({ kind: 'edit', doc: 'src/invoice.ts' });
  }
  const perSignal = ((performance.now() - start) * 1000) / BATCH;
  recorder.stored(recorder.pending(), recorder.pendingSigns());
  return perSignal;
}

globalThis.gc?.();
const heapBefore = process.memoryUsage().heapUsed;
const perSignal = Array.from({ length: BATCHES }, typeBatch);
globalThis.gc?.();
figure('signal-median', median(perSignal), 'us');
figure('million-signals-heap-growth', (process.memoryUsage().heapUsed - heapBefore) / 1024 / 1024, 'MB');
