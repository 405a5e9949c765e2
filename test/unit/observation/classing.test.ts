import assert from 'node:assert/strict';
import { classifyApp } from '../../../src/core/observation/classifyApp';
import { commitTopicOf } from '../../../src/core/observation/classifyCommit';
import { isCancelled, titleClassOf } from '../../../src/core/observation/classifyTitle';

const own = new Set(['abc-12']);

describe('Classing of what other programs say', () => {
  const apps: readonly [string, string, string | undefined, object][] = [
    ['Slack', '#help-orders | Acme', undefined, { app: 'chat', topic: 'question' }],
    ['Slack', 'Anna Example | Acme', undefined, { app: 'chat', topic: 'person' }],
    ['Slack', '#random | Acme', undefined, { app: 'chat', topic: 'leisure' }],
    ['Microsoft Teams', 'Sprint planning | Microsoft Teams', undefined, { app: 'call', titleClass: 'planning' }],
    ['Microsoft Teams', 'Chat | Anna | Microsoft Teams', undefined, { app: 'chat', topic: 'person' }],
    ['zoom.us', 'ABC-12', undefined, { app: 'call', titleClass: 'own-work' }],
    ['Outlook', 'RE: Access to the cluster - Outlook', undefined, { app: 'mail', topic: 'access' }],
    [
      'Firefox',
      '[ABC-12] Refunds',
      'https://acme.atlassian.net/browse/ABC-12',
      { app: 'tickets', topic: 'own-ticket' },
    ],
    ['Firefox', 'Guide', 'https://acme.atlassian.net/wiki/pages/edit-v2/1', { app: 'wiki', topic: 'writing' }],
    ['Firefox', 'Guide', 'https://acme.atlassian.net/wiki/pages/1', { app: 'wiki' }],
    ['Firefox', 'Swagger UI', 'http://localhost:8080/swagger', { app: 'other', topic: 'local' }],
    ['Firefox', 'News', 'https://www.bbc.com/news', { app: 'private' }],
    ['Mattermost', 'Morning scrum | Mattermost', undefined, { app: 'call', titleClass: 'stand-up' }],
    ['Mattermost', '#daily-standup | Acme', undefined, { app: 'chat', topic: 'team' }],
    ['Slack', 'Felix Example | Acme', undefined, { app: 'chat', topic: 'person' }],
    ['Slack', '#api-helpdesk | Acme', undefined, { app: 'chat', topic: 'question' }],
    ['Slack', '#sre-tickets | Acme', undefined, { app: 'chat', topic: 'access' }],
    ['Slack', '#x-payments-inc | Acme', undefined, { app: 'chat', topic: 'third-party' }],
    ['Mailbird', 'Re: Go-ahead for refunds - Mailbird', undefined, { app: 'mail', topic: 'approval' }],
    ['Firefox', 'Latency - Dashboards', 'https://dashboards.acme.internal/d/x1/latency', { app: 'monitoring' }],
    ['Firefox', 'ABC-13 Who may refund', 'https://tracker.acme.io/issue/ABC-13', { app: 'tickets', topic: 'ticket' }],
    ['Firefox', 'Minutes', 'https://wiki.acme.io/books/minutes', { app: 'wiki', topic: 'team' }],
  ];
  for (const [app, title, url, expected] of apps)
    it(`takes ${app} with “${title}” for ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(classifyApp({ app, title, url }, own), expected);
    });

  it('knows meetings by words of several languages', () => {
    const classes = ['Daily', 'Retrospektive', 'Fokuszeit', 'Zahnarzt', 'ADR: storage', 'Anforderungen klären', '1:1'];
    assert.deepEqual(
      classes.map((one) => titleClassOf(one)),
      ['stand-up', 'retrospective', 'own-work', 'private', 'design-review', 'requirements', 'one-on-one'],
    );
  });

  it('knows meetings that are no coordination by other words for the same', () => {
    const classes = {
      'own-work': ['Uninterrupted work', 'Ungestört arbeiten'],
      private: ['Optician', 'Collect kids', 'Pizza with Jonas'],
      incident: ['Incident debrief', 'Bridge call', 'Five whys: checkout'],
      explaining: ['Crash course billing', 'Using the orders API', 'Could we build vouchers?'],
      requirements: ['Policy questions: refunds', 'When is an order final'],
      'design-review': ['Engineering council', 'Outbox vs polling', 'Tech forum: events'],
      learning: ['Course: threat modelling', 'Kurs Datenschutz', 'Craft circle'],
      'one-on-one': ['Anna / Felix', 'Anna x Felix', 'Anna & Felix'],
      other: ['Felix Example'],
    };
    for (const [expected, titles] of Object.entries(classes))
      for (const title of titles) assert.equal(titleClassOf(title), expected, title);
  });

  it('takes the meetings of a guild or a community of practice for learning, which is own work', () => {
    const titles = ['Backend guild', 'Community of practice: testing', 'Tech talk: queues', 'Community meeting'];
    assert.deepEqual(
      titles.map((one) => titleClassOf(one)),
      ['learning', 'learning', 'learning', 'other'],
    );
  });

  it('sees that a meeting was cancelled', () => {
    assert.deepEqual(['Canceled: Demo', 'Abgesagt: Demo', 'Demo'].map(isCancelled), [true, true, false]);
  });

  it('keeps what a commit is for, by the first line of its message alone', () => {
    const messages = ['fix(api): keep old format', 'fix: wrong total', 'docs: guide', 'feat: x\n\nFixes an outage'];
    assert.deepEqual(messages.map(commitTopicOf), ['late-change', 'own-fault', 'documentation', undefined]);
    const more = [
      'feat: accept the previous payload too',
      'fix: limit the connections',
      'docs: record decision on queues',
    ];
    assert.deepEqual(more.map(commitTopicOf), ['late-change', 'stability', 'decision']);
    assert.equal(commitTopicOf('Draft interface for new screen'), 'contract');
    assert.equal(commitTopicOf('feat: additional filter'), undefined);
  });
});
