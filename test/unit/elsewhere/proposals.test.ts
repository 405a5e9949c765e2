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
});
