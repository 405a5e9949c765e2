import assert from 'node:assert/strict';
import { classifyApp } from '../../../src/core/observation/classifyApp';
import { titleClassOf } from '../../../src/core/observation/classifyTitle';
import { parseSettings } from '../../../src/core/settings/settings';

const none: ReadonlySet<string> = new Set();

function settingsOf(raw: Record<string, unknown>) {
  const { settings, problems } = parseSettings(raw);
  return { own: settings.ownClasses, projects: settings.ownProjects, problems: problems.map(({ message }) => message) };
}

describe('Words of one’s own', () => {
  const { own } = settingsOf({
    'observations.ownApplications': { 'Tracker.Example.com': 'tickets', quasar: 'chat', 'acme desk': 'tickets' },
    'observations.ownTitleWords': { 'Demo day': 'status', parkrun: 'private', 定例: 'status' },
  });
  const app = (name: string, title?: string, url?: string) => classifyApp({ app: name, title, url }, none, own).app;

  it('say what a program or a site is used for, before the tables do', () => {
    assert.equal(app('Quasar'), 'chat');
    assert.equal(app('Firefox', 'x', 'https://tracker.example.com/issue/1'), 'tickets');
    assert.equal(app('Firefox', 'x', 'https://app.slack.com/client/T1'), 'chat');
    assert.equal(app('Firefox', 'Case 12 - Acme Desk'), 'tickets', 'by the end of the title where no address is known');
    assert.equal(classifyApp({ app: 'Quasar' }, none).app, 'other');
  });

  it('count as whole words', () => {
    assert.equal(app('quasarnet'), 'other');
    assert.equal(app('Firefox', 'x', 'https://mytracker.example.com/'), 'other');
    assert.equal(titleClassOf('Parkrunner interview', own.titleWords), 'interview');
    assert.equal(titleClassOf('月曜定例会議', own.titleWords), 'status', 'scripts without spaces have no whole words');
  });

  it('say what a meeting is about, before the words that are known', () => {
    assert.equal(titleClassOf('Demo day: design', own.titleWords), 'status');
    assert.equal(titleClassOf('Demo day: design'), 'design-review');
    assert.equal(titleClassOf('Parkrun', own.titleWords), 'private');
    const call = classifyApp({ app: 'zoom.us', title: 'Demo day' }, none, own);
    assert.deepEqual(call, { app: 'call', titleClass: 'status' });
  });

  it('are refused in one sentence where they have no class, and the others are used', () => {
    const { own: used, problems } = settingsOf({
      'observations.ownApplications': { quasar: 'chatting', mira: 'wiki' },
    });
    assert.deepEqual(used.applications, [['mira', 'wiki']]);
    assert.match(problems[0] ?? '', /^The setting invisibleLoad\.observations\.ownApplications must be pairs such as /);
    assert.match(problems[0] ?? '', /Its other items are used\.$/);
    assert.equal(problems.length, 1);
    const list = settingsOf({ 'observations.ownTitleWords': ['demo'] });
    assert.match(list.problems[0] ?? '', /observations\.ownTitleWords must be pairs such as .* its default is used\.$/);
    assert.deepEqual(list.own.titleWords, []);
  });

  it('may be names of projects', () => {
    assert.deepEqual(settingsOf({ 'observations.ownProjects': ['orders-api'] }).projects, ['orders-api']);
    assert.match(
      settingsOf({ 'observations.ownProjects': 7 }).problems[0] ?? '',
      /names of projects such as orders-api/,
    );
  });
});
