import assert from 'node:assert/strict';
import { patternFor, patternsOver } from '../../../src/core/activity/neverRecord';

const file = (path: string) => ({ scheme: 'file', authority: '', path });
const onServer = (path: string) => ({ scheme: 'vscode-remote', authority: 'ssh-remote+server', path });

describe('A pattern for what is never recorded', () => {
  const over = (pattern: string, place: ReturnType<typeof file>, home = '/home/me') =>
    patternsOver([pattern], home)(place) !== undefined;

  it('covers its folder and all that is in it, and no folder whose name only begins alike', () => {
    const atHome = ['~/acme', ' ~/acme ', '$HOME/acme', '${HOME}/acme', '${userHome}/acme'];
    for (const pattern of ['/home/me/acme', '/home/me/acme/', ...atHome]) {
      assert.ok(over(pattern, file('/home/me/acme')), pattern);
      assert.ok(over(pattern, file('/home/me/acme/src/a.ts')), pattern);
      assert.ok(!over(pattern, file('/home/me/acme-tools/a.ts')), pattern);
      assert.ok(!over(pattern, file('/home/me')), pattern);
    }
  });

  it('may be a glob or the mere name of a folder', () => {
    assert.ok(over('~/clients/*', file('/home/me/clients/acme/a.ts')));
    assert.ok(over('~/clients/*', file('/home/me/clients/.acme/a.ts')));
    assert.ok(!over('~/clients/*', file('/home/me/clients')));
    assert.ok(over('acme', file('/srv/.work/acme/a.ts')));
    assert.ok(!over('acme', file('/srv/acme2/a.ts')));
  });

  it('may be the last part of a path, a file URI, or a path with parts that mean nothing', () => {
    const patterns = [
      ...['clients/acme', './clients/acme', 'file:///home/me/clients/acme', '/home/me//clients/acme', '**/acme'],
      ...['/home/me/x/../clients/acme', '/home/me/./clients/acme/', '~/other/../clients/acme', '~//clients/acme'],
    ];
    for (const pattern of patterns) {
      assert.ok(over(pattern, file('/home/me/clients/acme/src/a.ts')), pattern);
      assert.ok(!over(pattern, file('/home/me/clients/acme2/a.ts')), pattern);
    }
    assert.ok(over('file:///C:/clients/acme', file('/c:/clients/acme/a.ts')));
    assert.ok(over('file://server/share/acme', { ...file('/share/acme/a.ts'), authority: 'server' }));
  });

  it('covers a folder of exactly its name, whatever the characters mean in a glob', () => {
    for (const name of ['acme (old)', '[client] acme', '{acme}', '+acme', '!acme']) {
      assert.ok(over(name, file(`/home/me/${name}/a.ts`)), name);
      assert.ok(!over(name, file('/home/me/other/a.ts')), name);
    }
  });

  it('is compared in a moment, whatever it is, and then keeps out more and never less', function moment() {
    this.timeout(2000);
    const name = 'a'.repeat(60);
    for (const pattern of ['+(a+(a+(a)))b', '(a+)+$', '*a*a*a*a*a*a*a*a*a*a*b', `${'**/a/'.repeat(9)}b`]) {
      over(pattern, file(`/${name}`.repeat(20)));
    }
    assert.ok(over('a*b*c*d*e', file('/srv/abcde/x.ts')));
    assert.ok(over('a*b*c*d*e', file('/srv/abcx/x.ts')));
    assert.ok(!over('a*b*c*d*e', file('/srv/abx/x.ts')));
  });

  it('is the same in each of the ways in which Unicode writes a letter', () => {
    const [composed, decomposed] = ['M\u00FCller', 'Mu\u0308ller'];
    for (const [one, other] of [
      [composed, decomposed],
      [decomposed, composed],
    ]) {
      for (const pattern of [`~/${one}`, `${one}`, `~/${one}/*`]) {
        assert.ok(over(pattern, file(`/home/me/${other}/a.ts`)), pattern);
      }
    }
  });

  it('that is too long for a glob takes none of the others away', () => {
    assert.equal(patternsOver(['x'.repeat(70_000), 'acme'], '/home/me')(file('/home/me/acme/a.ts')), 'acme');
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

  it('is returned when it covers a folder', () => {
    assert.equal(patternsOver(['~/other', '~/acme'], '/home/me')(file('/home/me/acme')), '~/acme');
  });
});
