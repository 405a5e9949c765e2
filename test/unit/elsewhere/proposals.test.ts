import assert from 'node:assert/strict';
import { parseTrace } from '../../../src/core/trace/parseTrace';
import { replayTrace } from '../../../src/core/trace/printed';

const header = { trace: 1, zone: 'UTC', week: '2026-W48', settings: { 'suggestions.enabled': true } };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();

/** The editor is used from 9:00 to 9:05 and from 10:30 to 10:35, with `lines` between. */
function proposalsOf(...lines: readonly object[]): string[] {
  const doc = 'file:///home/dev/billing/src/invoice.ts';
  const used = (minute: number) => [
    { t: at(minute), w: 'w1', k: 'focus' },
    { t: at(minute), w: 'w1', k: 'open', doc, project: 'billing', branch: 'main', owner: 'me' },
    { t: at(minute + 1), w: 'w1', k: 'edit', doc },
    { t: at(minute + 5), w: 'w1', k: 'blur' },
  ];
  const told = lines.map((line) => ({ t: at(89), ...line }));
  const text = [header, ...used(0), ...told, ...used(90)].map((line) => JSON.stringify(line)).join('\n');
  return replayTrace(parseTrace(text)).proposals.map(
    ({ start, end, where, category }) => `${start.slice(11, 16)}–${end.slice(11, 16)} ${where} ${category}`,
  );
}

const meeting = {
  k: 'calendar',
  id: 'a',
  from: at(10),
  to: at(40),
  title: 'Sprint planning',
  answer: 'accepted',
  people: 6,
};
const chat = { k: 'app', from: at(10), to: at(18), app: 'Slack', title: '#help-orders | Acme' };

describe('Proposals for time away from the editor', () => {
  it('take an accepted meeting in a gap of the editor for what its title says (R23)', () => {
    assert.deepEqual(proposalsOf(meeting), ['09:10–09:40 elsewhere coordination']);
  });

  it('propose nothing for a meeting that was declined, is free, cancelled, private, or a time for oneself', () => {
    assert.deepEqual(proposalsOf({ ...meeting, answer: 'declined' }), []);
    assert.deepEqual(proposalsOf({ ...meeting, busy: false }), []);
    assert.deepEqual(proposalsOf(meeting, { ...meeting, title: 'Canceled: Sprint planning' }), []);
    assert.deepEqual(proposalsOf({ ...meeting, title: 'Dentist' }), []);
    assert.deepEqual(proposalsOf({ ...meeting, title: 'Focus time' }), []);
  });

  it('let an accepted meeting win over an absence, and the editor over a meeting', () => {
    assert.deepEqual(proposalsOf(meeting, { k: 'afk', from: at(6), to: at(88) }), [
      '09:10–09:40 elsewhere coordination',
    ]);
    assert.deepEqual(proposalsOf({ ...meeting, from: at(0), to: at(20) }), ['09:05–09:20 elsewhere coordination']);
  });

  it('take a channel for questions for support (R24), but not for less than five minutes or with nobody there', () => {
    assert.deepEqual(proposalsOf(chat), ['09:10–09:18 elsewhere support']);
    assert.deepEqual(proposalsOf({ ...chat, to: at(14) }), []);
    assert.deepEqual(proposalsOf(chat, { k: 'afk', from: at(9), to: at(60) }), []);
  });

  it('say nothing of a chat with one person, of leisure and of private sites', () => {
    assert.deepEqual(proposalsOf({ ...chat, title: 'Anna Example | Acme' }, { ...chat, title: '#random | Acme' }), []);
    assert.deepEqual(proposalsOf({ ...chat, app: 'Firefox', title: 'News', url: 'https://www.bbc.com/news' }), []);
  });

  it('take a page of a wiki that is written for documentation (R25), not one that is read', () => {
    const page = { ...chat, app: 'Firefox', title: 'Guide - Confluence' };
    assert.deepEqual(proposalsOf({ ...page, url: 'https://acme.atlassian.net/wiki/pages/edit-v2/1' }), [
      '09:10–09:18 elsewhere documentation',
    ]);
    assert.deepEqual(proposalsOf({ ...page, url: 'https://acme.atlassian.net/wiki/pages/1' }), []);
  });

  it('take a request for access for chasing (R26) and a page of an incident for firefighting (R27)', () => {
    const site = (title: string, url: string) => proposalsOf({ ...chat, app: 'Firefox', title, url });
    assert.deepEqual(site('Access - Help Center', 'https://acme.atlassian.net/servicedesk/1'), [
      '09:10–09:18 elsewhere chasing',
    ]);
    assert.deepEqual(site('Incident', 'https://acme.pagerduty.com/incidents/1'), [
      '09:10–09:18 elsewhere firefighting',
    ]);
  });

  it('take a design tool for architecture (R29)', () => {
    assert.deepEqual(proposalsOf({ ...chat, app: 'Figma', title: 'Flow' }), ['09:10–09:18 elsewhere architecture']);
  });

  it('take a call that nobody touches for long for one that was left running', () => {
    const call = { ...chat, app: 'zoom.us', title: 'Sprint planning', to: at(70) };
    assert.deepEqual(proposalsOf(call, { k: 'afk', from: at(30), to: at(70) }), ['09:10–09:30 elsewhere coordination']);
  });

  it('let a call go on to the end of its meeting although nobody touches the machine, and no longer', () => {
    const call = { ...chat, app: 'zoom.us', title: 'Sprint planning', to: at(80) };
    const gone = { k: 'afk', from: at(20), to: at(80) };
    assert.deepEqual(proposalsOf({ ...meeting, to: at(60) }, call, gone), ['09:10–10:00 elsewhere coordination']);
  });

  it('take a call that nobody planned for explaining (R24), unless code is typed meanwhile or it is short', () => {
    const call = { ...chat, app: 'zoom.us', title: 'Zoom Meeting' };
    assert.deepEqual(proposalsOf(call), ['09:10–09:18 elsewhere support']);
    assert.deepEqual(proposalsOf({ ...call, to: at(15) }), []);
    assert.deepEqual(proposalsOf({ ...call, from: at(0), to: at(7) }), []);
  });

  it('take a call without a title right after a channel of an incident for the incident (R27)', () => {
    const channel = { ...chat, title: '#inc-12-orders | Acme', to: at(12) };
    assert.deepEqual(
      proposalsOf(channel, { ...chat, app: 'zoom.us', title: 'Zoom Meeting', from: at(12), to: at(20) }),
      ['09:10–09:12 elsewhere firefighting', '09:12–09:20 elsewhere firefighting'],
    );
  });

  it('believe an event without an answer when nobody was at the machine for just its time (R18)', () => {
    const open = { ...meeting, from: at(15), to: at(45), answer: 'none' };
    assert.deepEqual(proposalsOf(open), []);
    assert.deepEqual(proposalsOf(open, { k: 'afk', from: at(17), to: at(46) }), ['09:15–09:45 elsewhere coordination']);
    assert.deepEqual(proposalsOf(open, { k: 'afk', from: at(8), to: at(85) }), []);
  });

  it('leave what was done before the call out of the meeting', () => {
    const call = { ...chat, app: 'zoom.us', title: 'Zoom Meeting', from: at(20), to: at(38) };
    const mail = { ...chat, app: 'Thunderbird', title: 'Inbox - Thunderbird', to: at(20) };
    assert.deepEqual(proposalsOf(meeting, mail, call), [
      '09:20–09:38 elsewhere coordination',
      '09:38–09:40 elsewhere coordination',
    ]);
  });

  it('take logs and dashboards near a page of an incident for the incident', () => {
    const logs = {
      ...chat,
      app: 'Firefox',
      title: 'Logs',
      url: 'https://grafana.acme.io/explore',
      from: at(16),
      to: at(21),
    };
    assert.deepEqual(proposalsOf(logs), []);
    assert.deepEqual(proposalsOf({ ...chat, title: '#inc-12-orders | Acme', to: at(13) }, logs), [
      '09:10–09:13 elsewhere firefighting',
      '09:16–09:21 elsewhere firefighting',
    ]);
  });

  it('say nothing of a ticket and of a channel of questions that are only looked at', () => {
    const ticket = (to: number) => ({
      ...chat,
      app: 'Firefox',
      title: '[PAY-9] Rounding',
      url: 'https://acme.atlassian.net/browse/PAY-9',
      to: at(to),
    });
    assert.deepEqual(proposalsOf(ticket(16)), ['09:10–09:16 elsewhere requirements']);
    const other = { ...chat, title: '#access-help | Acme', from: at(12), to: at(17) };
    assert.deepEqual(proposalsOf(ticket(12), other), ['09:12–09:17 elsewhere chasing']);
    assert.deepEqual(proposalsOf({ ...chat, to: at(12) }, other), ['09:12–09:17 elsewhere chasing']);
  });

  it('count pieces of a quarter of an hour together', () => {
    const mail = (from: number, to: number) => ({
      ...chat,
      app: 'Thunderbird',
      title: 'Re: VPN access - Thunderbird',
      from: at(from),
      to: at(to),
    });
    assert.deepEqual(proposalsOf(mail(10, 13), mail(24, 27)).length, 2);
    assert.deepEqual(proposalsOf(mail(10, 13), mail(40, 43)), []);
  });

  it('reach from the first program for work of the day to the last, but not to what lies far away', () => {
    assert.deepEqual(proposalsOf({ ...chat, from: at(-20), to: at(-12) }), ['08:40–08:48 elsewhere support']);
    assert.deepEqual(proposalsOf({ ...chat, from: at(-200), to: at(-192) }), []);
  });
});
