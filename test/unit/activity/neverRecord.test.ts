import assert from 'node:assert/strict';
import { patternFor, patternOver } from '../../../src/core/activity/neverRecord';

const file = (path: string) => ({ scheme: 'file', authority: '', path });
const onServer = (path: string) => ({ scheme: 'vscode-remote', authority: 'ssh-remote+server', path });

describe('A pattern for what is never recorded', () => {
  const over = (pattern: string, place: ReturnType<typeof file>, home = '/home/me') =>
    patternOver([pattern], place, home) !== undefined;

  it('covers its folder and all that is in it, and no folder whose name only begins alike', () => {
    for (const pattern of ['/home/me/acme', '/home/me/acme/', '~/acme', ' ~/acme ']) {
      assert.ok(over(pattern, file('/home/me/acme')), pattern);
      assert.ok(over(pattern, file('/home/me/acme/src/a.ts')), pattern);
      assert.ok(!over(pattern, file('/home/me/acme-tools/a.ts')), pattern);
      assert.ok(!over(pattern, file('/home/me')), pattern);
    }
  });

  it('may be a glob or the mere name of a folder', () => {
    assert.ok(over('~/clients/*', file('/home/me/clients/acme/a.ts')));
    assert.ok(!over('~/clients/*', file('/home/me/clients')));
    assert.ok(over('acme', file('/srv/.work/acme/a.ts')));
    assert.ok(!over('acme', file('/srv/acme2/a.ts')));
  });

  it('may be a path of Windows, in upper or lower case', () => {
    const place = file('/c:/Users/me/Acme/a.ts');
    assert.ok(over('C:\\Users\\me\\acme', place));
    assert.ok(over('~\\acme', place, 'C:\\Users\\me'));
    assert.equal(patternFor(file('/c:/Users/me/Acme')), 'c:/Users/me/Acme');
  });

  it('names a folder on another machine by its URI', () => {
    const pattern = patternFor(onServer('/srv/acme'));
    assert.equal(pattern, 'vscode-remote://ssh-remote+server/srv/acme');
    assert.ok(over(pattern, onServer('/srv/acme/a.ts')));
    assert.ok(!over(pattern, file('/srv/acme/a.ts')));
  });

  it('covers nothing while it is empty', () => {
    for (const pattern of ['', ' ', '/']) assert.ok(!over(pattern, file('/home/me/a.ts')), `"${pattern}"`);
  });

  it('is the one that is told', () => {
    assert.equal(patternOver(['~/other', '~/acme'], file('/home/me/acme'), '/home/me'), '~/acme');
  });
});
