import assert from 'node:assert/strict';
import { InputError } from '../../../src/core/input/inputError';
import { parseTrace } from '../../../src/core/trace/parseTrace';

const header = '{"trace":1,"zone":"Europe/Berlin","week":"2026-W48"}';
const T = '"t":"2026-11-23T09:00:00.000Z"';

/** The message with which a trace of the header and `lines` is refused, or `accepted`. */
function refusalOf(...lines: readonly string[]): string {
  return refusalOfFile([header, ...lines].join('\n'));
}

function refusalOfFile(text: string): string {
  try {
    parseTrace(text);
  } catch (error) {
    assert.ok(error instanceof InputError);
    return error.message;
  }
  return 'accepted';
}

describe('The trace parser', () => {
  it('reads a file line by line, and accepts empty lines and the line ends of Windows', () => {
    const text = [header, `{${T},"w":"w1","k":"focus"}`, '', `{${T},"k":"sleep"}`, ''].join('\r\n');
    const at = Date.parse('2026-11-23T09:00:00Z');
    assert.deepEqual(parseTrace(text).lines, [
      { t: at, w: 'w1', k: 'focus' },
      { t: at, k: 'sleep' },
    ]);
  });

  it('applies the offset of an instant', () => {
    const [line] = parseTrace(`${header}\n{"t":"2026-11-23T10:00:00+01:00","w":"w1","k":"tick"}`).lines;
    assert.equal(line?.t, Date.parse('2026-11-23T09:00:00Z'));
  });

  const refused: readonly (readonly [string, string])[] = [
    ['not json', 'line 2: expected a JSON object'],
    ['[]', 'line 2: k: expected one of '],
    ['"focus"', 'line 2: expected a JSON object'],
    [`{${T},"w":"w1"}`, 'line 2: k: expected one of focus, blur, tick, close, open, edit, '],
    [`{${T},"w":"w1","k":"nap"}`, 'line 2: k: expected one of focus, blur, tick, close, open, edit, '],
    [`{${T},"k":"focus"}`, 'line 2: w: expected the name of a window'],
    ['{"t":"yesterday","w":"w1","k":"focus"}', 'line 2: t: expected an instant in ISO 8601'],
    ['{"t":"2026-11-23T09:00:00","w":"w1","k":"focus"}', 'line 2: t: expected an instant in ISO 8601'],
    ['{"t":"2026-02-30T09:00:00Z","w":"w1","k":"focus"}', 'line 2: t: expected an instant in ISO 8601'],
    ['{"t":1764000000000,"w":"w1","k":"focus"}', 'line 2: t: expected an instant in ISO 8601'],
    [`{${T},"w":"w1","k":"edit"}`, 'line 2: doc: expected the path or URI of a document'],
    [`{${T},"w":"w1","k":"task-start","group":"deploy"}`, 'line 2: group: expected build, test or none'],
    [
      `{${T},"w":"w1","k":"shell-stop","program":"make","exit":"0"}`,
      'line 2: exit: expected the exit code as a number',
    ],
    [`{${T},"k":"start"}`, 'line 2: category: expected the id of a category'],
    [`{${T},"k":"start","category":"golf"}`, 'line 2: category: expected the id of a category'],
    [`{${T},"k":"start","duty":"documentation.golf"}`, 'line 2: duty: expected the id of a duty'],
    [`{${T},"k":"start","category":"support","link":"file:///x"}`, 'line 2: link: expected an http or https address'],
    [
      `{${T},"k":"entry","from":"2026-11-23T09:00Z","to":"2026-11-23T09:00Z","category":"support"}`,
      'line 2: to: expected an instant in ISO 8601 after from, at most 24 hours later',
    ],
    [
      `{${T},"k":"entry","from":"2026-11-23T09:00Z","to":"2026-11-24T09:01Z","category":"support"}`,
      'line 2: to: expected an instant in ISO 8601 after from, at most 24 hours later',
    ],
    [
      `{${T},"k":"start","category":"support","absence":"lazy"}`,
      'line 2: absence: expected one of absent, overloaded, uninformed, unstaffed, unknown',
    ],
  ];

  for (const [line, message] of refused) {
    it(`refuses ${line}`, () => {
      const refusal = refusalOf(line);
      assert.ok(refusal.startsWith(message), refusal);
      assert.ok(!refusal.includes('\n'));
    });
  }

  it('accepts the duties that the settings of the trace add', () => {
    const settings = { customCategories: [{ id: 'support.onboarding', label: 'Onboarding' }] };
    const line = `{${T},"k":"start","duty":"support.onboarding"}`;
    assert.match(refusalOf(line), /^line 2: duty: /);
    const own = JSON.stringify({ trace: 1, zone: 'UTC', settings });
    assert.equal(refusalOfFile(`${own}\n${line}`), 'accepted');
  });

  it('reports the number of the wrong line, with empty lines counted', () => {
    assert.match(refusalOf(`{${T},"k":"wake"}`, '', 'oops'), /^line 4: /);
  });
});

describe('The parser of the first line of a trace', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['', 'line 1: expected a JSON object'],
    ['{"zone":"UTC"}', 'line 1: trace: expected 1, the version of the format'],
    ['{"trace":2,"zone":"UTC"}', 'line 1: trace: expected 1, the version of the format'],
    ['{"trace":1}', 'line 1: zone: expected an IANA time zone such as Europe/Berlin'],
    ['{"trace":1,"zone":"Mars/Olympus"}', 'line 1: zone: expected an IANA time zone such as Europe/Berlin'],
    ['{"trace":1,"zone":"UTC","week":"48"}', 'line 1: week: expected an ISO week such as 2026-W48'],
    ['{"trace":1,"zone":"UTC","week":"2025-W53"}', 'line 1: week: expected an ISO week such as 2026-W48'],
    ['{"trace":1,"zone":"UTC","tick":-1}', 'line 1: tick: expected whole seconds, 0 for no implied ticks'],
    ['{"trace":1,"zone":"UTC","tick":0.5}', 'line 1: tick: expected whole seconds, 0 for no implied ticks'],
    ['{"trace":1,"zone":"UTC","settings":5}', 'line 1: settings: expected an object'],
    ['{"trace":1,"zone":"UTC","settings":{"idle.minutes":"5"}}', 'line 1: settings.idle.minutes: expected a number'],
    ['{"trace":1,"zone":"UTC","settings":{"idle.minutes":99}}', 'line 1: settings.idle.minutes: expected a number'],
    ['{"trace":1,"zone":"UTC","settings":{"idle":5}}', 'line 1: settings.idle: expected one of '],
  ];

  for (const [line, message] of refused) {
    it(`refuses ${line || 'nothing at all'}`, () => {
      const refusal = refusalOfFile(line);
      assert.ok(refusal.startsWith(message), refusal);
    });
  }

  it('uses the default settings, ticks of 15 s and weeks from Monday unless the line sets others', () => {
    const { header: read } = parseTrace('{"trace":1,"zone":"Asia/Kathmandu"}');
    assert.deepEqual(read.calendar, { zone: 'Asia/Kathmandu', dayStartsAt: 0, weekStartsOn: 1 });
    assert.equal(read.tick, 15_000);
    assert.deepEqual(read.settings.recording, { idle: 300_000, readingIdle: 600_000, focusGrace: 60_000 });
    assert.equal(read.week, undefined);
  });
});
