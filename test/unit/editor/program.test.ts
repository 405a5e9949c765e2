import assert from 'node:assert/strict';
import { programOf } from '../../../src/editor/signals/program';

const lines: readonly (readonly [string, string])[] = [
  ['npm test', 'npm'],
  ['  git   commit -m "secret"', 'git'],
  ['TOKEN=abc DEBUG=1 node server.js', 'node'],
  ['TOKEN="a b" node server.js', 'node'],
  ['TOKEN="a b', 'other'],
  ['/home/dev/.local/bin/pytest -q', 'pytest'],
  ['"C:\\Program Files\\nodejs\\node.exe" x.js', 'node.exe'],
  ['& "C:\\tools\\mvn.cmd" test', 'mvn.cmd'],
  ['.\\gradlew.bat build', 'gradlew.bat'],
  ['(cd api && make)', 'cd'],
  ['$(cat key)', 'other'],
  ['PASSWORD=hunter2', 'other'],
  ['', 'other'],
];

describe('The program of a command line', () => {
  for (const [line, program] of lines) {
    it(`is ${program} for ${JSON.stringify(line)}`, () => {
      assert.equal(programOf(line), program);
    });
  }

  it('is cut to 40 characters, because longer text may contain anything', () => {
    assert.equal(programOf('a'.repeat(200)).length, 40);
  });
});
