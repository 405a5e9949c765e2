import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceProblem } from '../../../src/core/observation/sourceState';
import { calendarText } from '../../../src/sources/calendarText';
import { Unreadable } from '../../../src/sources/reading/unreadable';

const fails = (problem: SourceProblem) => (error: unknown) => error instanceof Unreadable && error.problem === problem;

describe('The text of a calendar at an address', () => {
  let server: Server;
  let answer: RequestListener;
  let asked: string[] = [];

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      answer(request, response);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const read = (limits = { size: 1_000_000, time: 10_000 }) => {
    const { port } = server.address() as AddressInfo;
    return calendarText({ address: `http://127.0.0.1:${port}/me.ics` }, limits);
  };

  it('is what the server answers, also in several pieces that divide a letter', async () => {
    const bytes = Buffer.from('BEGIN:VCALENDAR\nSUMMARY:Prüfung\n');
    answer = (_request, response) => {
      response.write(bytes.subarray(0, 27));
      setImmediate(() => response.end(bytes.subarray(27)));
    };
    assert.equal(await read(), bytes.toString());
  });

  it('is found behind a redirect of the same server', async () => {
    answer = ({ url }, response) => {
      if (url === '/me.ics') response.writeHead(302, { location: '/moved.ics' }).end();
      else response.end('BEGIN:VCALENDAR');
    };
    assert.equal(await read(), 'BEGIN:VCALENDAR');
    assert.deepEqual(asked, ['/me.ics', '/moved.ics']);
  });

  const refused: readonly (readonly [SourceProblem, string, RequestListener])[] = [
    [
      'insecure-redirect',
      'leads to another server without https',
      (_, response) => response.writeHead(301, { location: 'http://example.org/me.ics' }).end(),
    ],
    [
      'web-page',
      'answers with a web page',
      (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end('<html>'),
    ],
    ['needs-login', 'wants a login', (_, response) => response.writeHead(401).end()],
    ['needs-login', 'forbids it', (_, response) => response.writeHead(403).end()],
    ['not-found', 'knows nothing there', (_, response) => response.writeHead(404).end()],
    ['refused', 'has a fault', (_, response) => response.writeHead(500).end()],
    [
      'refused',
      'leads from one place to the next for ever',
      (_, response) => response.writeHead(302, { location: '/again' }).end(),
    ],
    ['unreachable', 'ends the connection', (request) => request.socket.destroy()],
  ];
  for (const [problem, what, listener] of refused) {
    it(`is “${problem}” when the server ${what}`, async () => {
      answer = listener;
      await assert.rejects(read(), fails(problem));
    });
  }

  it('is “too-large” as soon as more came than is read, also when it never ends', async () => {
    let isOver = false;
    answer = (_request, response) => {
      const more = () => {
        if (!isOver) response.write('x'.repeat(64_000), () => setImmediate(more));
      };
      response.on('close', () => {
        isOver = true;
      });
      more();
    };
    await assert.rejects(read(), fails('too-large'));
    isOver = true;
  });

  it('is “too-slow” when the server goes on without an end', async () => {
    answer = (_request, response) => void response.write('BEGIN:VCALENDAR\n');
    await assert.rejects(read({ size: 1_000_000, time: 300 }), fails('too-slow'));
  });

  it('is “unreachable” when nobody listens', async () => {
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    await assert.rejects(calendarText({ address: `http://127.0.0.1:${port}/` }), fails('unreachable'));
  });
});

describe('The text of a calendar file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'invisible-load-calendar-'));
  after(() => rmSync(folder, { recursive: true }));
  const limits = { size: 100, time: 1000 };

  it('is its content', async () => {
    writeFileSync(join(folder, 'a.ics'), 'BEGIN:VCALENDAR');
    assert.equal(await calendarText({ file: join(folder, 'a.ics') }), 'BEGIN:VCALENDAR');
  });

  it('is “missing”, “unreadable” for a folder, or “too-large”', async () => {
    await assert.rejects(calendarText({ file: join(folder, 'none.ics') }), fails('missing'));
    mkdirSync(join(folder, 'b.ics'));
    await assert.rejects(calendarText({ file: join(folder, 'b.ics') }), fails('unreadable'));
    writeFileSync(join(folder, 'c.ics'), 'x'.repeat(101));
    await assert.rejects(calendarText({ file: join(folder, 'c.ics') }, limits), fails('too-large'));
  });
});
