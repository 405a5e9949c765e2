import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import type { SourceProblem } from '../../../../src/core/observation/sourceState';
import { ActivityWatchServer } from '../../../../src/sources/activityWatch/server';
import { sourceReader } from '../../../../src/sources/sourceReader';
import { Unreadable } from '../../../../src/sources/reading/unreadable';
import { ActivityWatchStandIn, type StoredBucket } from '../../../support/activityWatchServer';
import { afk, dayStart, printed, wholeDay, window } from './exported';

describe('The server of ActivityWatch on this machine', () => {
  let server: ActivityWatchStandIn;
  let address: string;

  beforeEach(async () => {
    server = new ActivityWatchStandIn();
    address = await server.listen();
    server.buckets = {
      'aw-watcher-window_laptop': bucket('currentwindow', 'Laptop.local', [window('09:00:00', 600, 'Figma')]),
      'aw-watcher-afk_laptop': bucket('afkstatus', 'laptop', [afk('23:00:00', 7200)]),
      'aw-watcher-window_desk': bucket('currentwindow', 'desk', [window('10:00:00', 600, 'Slack')]),
      'aw-watcher-window_desk-synced-from-desk': bucket('currentwindow', 'unknown', [window('10:00:00', 60, 'Slack')]),
      'aw-watcher-vim_laptop': bucket('app.editor.activity', 'laptop', []),
    };
  });

  afterEach(() => server.dispose());

  const bucket = (type: string, hostname: string, events: StoredBucket['events']) => ({ type, hostname, events });
  const read = (key?: string) => sourceReader.readActivityWatch({ address, key }, wholeDay);
  const shown = async () => {
    const reading = await read();
    return 'failed' in reading ? reading.failed : reading.observations.map((one) => `${printed(one)} ${one.kind}`);
  };
  const failed = async () => {
    const reading = await read();
    return 'failed' in reading ? reading.failed : undefined;
  };

  for (const kind of ['rust', 'python'] as const) {
    it(`as it is in ${kind}, is read by day for this machine alone, and nothing is written to it`, async () => {
      server.kind = kind;
      assert.deepEqual(await shown(), ['09:00:00–09:10:00 app', '23:00:00–00:00:00 afk']);
      assert.deepEqual(server.asked, [
        'GET info',
        'GET buckets/',
        'GET buckets/aw-watcher-window_laptop/events',
        'GET buckets/aw-watcher-afk_laptop/events',
      ]);
      const reading = await read();
      assert.equal('failed' in reading || reading.ofOthers, 2);
    });
  }

  it('gets the key after it has said that it is ActivityWatch, and tells when the key is wrong', async () => {
    server.key = 'right';
    assert.equal(await failed(), 'needs-key');
    const reading = await read('right');
    assert.ok(!('failed' in reading));
    assert.equal(server.keys.get('info'), undefined);
    assert.equal(server.keys.get('buckets/'), 'Bearer right');
    assert.deepEqual(await read('wrong'), { failed: 'needs-key' });
  });

  it('does not get the key when it is another program', async () => {
    server.instead = (path, _request, response) => path === 'info' && Boolean(response.end('{"hostname":"laptop"}'));
    assert.deepEqual(await read('secret'), { failed: 'not-activitywatch' });
    assert.deepEqual([...server.keys.values()], [undefined]);
  });

  const answers: readonly (readonly [SourceProblem, string, (response: ServerResponse) => unknown])[] = [
    ['not-activitywatch', 'answers with a web page', (one) => one.setHeader('content-type', 'text/html').end('<html>')],
    ['not-activitywatch', 'answers with a web page as JSON', (one) => one.end('<!DOCTYPE html>')],
    ['not-activitywatch', 'answers with other JSON', (one) => one.end('{"version":5}')],
    ['not-activitywatch', 'knows nothing there', (one) => one.writeHead(404).end()],
    ['needs-key', 'forbids it', (one) => one.writeHead(403).end()],
    ['not-activitywatch', 'leads elsewhere', (one) => one.writeHead(302, { location: 'http://example.org/' }).end()],
    ['refused', 'has a fault', (one) => one.writeHead(500).end()],
    ['refused', 'ends in the middle', (one) => one.end('{"hostname":"lap')],
    ['refused', 'ends the connection in the middle', (one) => one.writeHead(200, { 'content-length': 99 }).write('{')],
    ['not-running', 'ends the connection', (one) => one.destroy()],
  ];
  for (const [problem, what, answer] of answers) {
    it(`is “${problem}” when it ${what}`, async () => {
      server.instead = (_path, request, response) => {
        answer(response);
        if (what.endsWith('connection in the middle')) setImmediate(() => request.socket.destroy());
        return true;
      };
      assert.equal(await failed(), problem);
    });
  }

  it('is “not-running” when nobody listens', async () => {
    server.dispose();
    assert.equal(await failed(), 'not-running');
  });

  it('is “no-watchers” when it has no windows of this machine', async () => {
    server.host = 'phone';
    assert.equal(await failed(), 'no-watchers');
  });

  it('is “refused” when the events of a day end in the middle, and nothing of them is taken', async () => {
    server.instead = (path, _request, response) =>
      path.endsWith('/events') && Boolean(response.end('[{"timestamp":"2026-11-23T09:00:00Z","duration":60,"data":{'));
    assert.equal(await failed(), 'refused');
  });

  it('is “too-large” as soon as more came than is read, and “too-slow” when it never ends', async () => {
    const endless = (piece: string) => {
      server.instead = (_path, _request, response) => {
        response.write('[');
        const more = setInterval(() => response.write(piece), 1);
        response.on('close', () => clearInterval(more));
        return true;
      };
    };
    const events = (limits: { size: number; time: number }) =>
      new ActivityWatchServer(address, undefined, limits).events(
        { id: 'x', kind: 'window', host: 'laptop', isCopied: false },
        { start: dayStart, end: dayStart + 1 },
        () => {},
      );
    const is = (problem: SourceProblem) => (error: unknown) => error instanceof Unreadable && error.problem === problem;
    endless('{"x":1},'.repeat(1000));
    await assert.rejects(events({ size: 100_000, time: 10_000 }), is('too-large'));
    endless(' ');
    await assert.rejects(events({ size: 100_000, time: 300 }), is('too-slow'));
  });

  it('is “too-slow” when each answer comes in time and all together do not', async () => {
    server.instead = (_path, _request, response) => {
      setTimeout(() => response.end('[]'), 250);
      return true;
    };
    const slow = new ActivityWatchServer(address, undefined, { size: 1000, time: 400 });
    const span = { start: dayStart, end: dayStart + 1 };
    const all = async () => {
      for (;;) await slow.events({ id: 'x', kind: 'window', host: 'laptop', isCopied: false }, span, () => {});
    };
    await assert.rejects(all(), (error) => error instanceof Unreadable && error.problem === 'too-slow');
    assert.ok(server.asked.length >= 3);
  });

  for (const elsewhere of ['http://example.org:5600', 'https://127.0.0.1:5600', 'http://127.0.0.1.example.org', 'x']) {
    it(`is never looked for at ${elsewhere}`, async () => {
      const reading = await sourceReader.readActivityWatch({ address: elsewhere }, wholeDay);
      assert.deepEqual(reading, { failed: 'refused' });
    });
  }
});
