import assert from 'node:assert/strict';
import { stretchesOf } from '../../bench/support/stretches';

const frame = (functionName: string, url: string) => ({
  callFrame: { functionName, url, scriptId: '0', lineNumber: 0, columnNumber: 0 },
});
/** 2 is VS Code, 3 our code called by it, 4 a library called by our code, 5 an idle processor, 6 the engine. */
const nodes = [
  { id: 1, ...frame('(root)', ''), children: [2, 5, 6] },
  { id: 2, ...frame('handle', 'vscode.js'), children: [3] },
  { id: 3, ...frame('ours', 'ours/dist/a.js'), children: [4] },
  { id: 4, ...frame('read', 'node:sqlite') },
  { id: 5, ...frame('(idle)', '') },
  { id: 6, ...frame('(garbage collector)', '') },
];

/** The stretches of one sample a millisecond. */
function measured(samples: number[], tasks: number[]) {
  const profile = { nodes, samples, timeDeltas: samples.map(() => 1000), startTime: 0, endTime: samples.length * 1000 };
  const isOurs = (url: string) => url.startsWith('ours/');
  const inMicroseconds = tasks.map((at) => at * 1000);
  return stretchesOf(profile, isOurs, inMicroseconds, 1000);
}

/** As `start+length` in milliseconds. */
function stretches(samples: number[], tasks: number[] = []): string[] {
  return measured(samples, tasks).map(({ start, length }) => `${start / 1000}+${length}`);
}

describe('The stretches of our code in a profile', () => {
  it('are as long as our code ran with what it called, until the processor was idle', () => {
    assert.deepEqual(stretches([2, 3, 4, 4, 5, 3, 5]), ['1+3', '5+1']);
  });

  it('include what others did between in the same task, and nothing after our code', () => {
    assert.deepEqual(stretches([3, 2, 3, 2, 2, 5]), ['0+3']);
  });

  it('keep the processor busy for our code and the engine alone, not for what others did between', () => {
    assert.deepEqual(
      measured([3, 2, 2, 6, 3, 2, 5], []).map(({ length, busy }) => [length, busy]),
      [[5, 3]],
    );
  });

  it('end where another task begins', () => {
    assert.deepEqual(stretches([3, 3, 3, 3, 5], [1.5]), ['0+1', '1.5+2.5']);
  });
});
