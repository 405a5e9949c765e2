import assert from 'node:assert/strict';
import { recordedOf } from './script';

function places(...script: string[]): string[] {
  return recordedOf(['09:00 focus', ...script]).activities.map(
    ({ doc, project, branch }) => `${doc} ${project ?? '-'} ${branch ?? '-'}`,
  );
}

describe('the document of evidence', () => {
  it('has the project and branch with which it was opened', () => {
    const script = [
      '09:00 open src/a.ts in shop on main',
      '09:01 open src/b.ts in till on topic',
      '09:02 edit src/a.ts',
      '09:03 select src/a.ts',
    ];
    assert.deepEqual(places(...script), ['src/a.ts shop main', 'src/b.ts till topic', 'src/a.ts shop main']);
  });

  it('belongs to the active project when it was never opened', () => {
    assert.deepEqual(places('09:00 open src/a.ts in shop on main', '09:01 edit src/b.ts', '09:02 edit src/b.ts'), [
      'src/a.ts shop main',
      'src/b.ts shop main',
    ]);
  });

  it('changes branch with its project, even while it is not active', () => {
    const script = [
      '09:00 open src/b.ts in shop on main',
      '09:01 open src/a.ts in shop on main',
      '09:02 branch topic',
      '09:03 select src/a.ts',
      '09:04 select src/b.ts',
      '09:05 select src/b.ts',
    ];
    assert.deepEqual(places(...script), [
      'src/b.ts shop main',
      'src/a.ts shop main',
      'src/a.ts shop topic',
      'src/b.ts shop topic',
    ]);
  });

  it('keeps its branch when another project changes branch', () => {
    const script = [
      '09:00 open src/b.ts in till on main',
      '09:01 open src/a.ts in shop on main',
      '09:01 branch topic',
      '09:02 select src/b.ts',
      '09:03 select src/b.ts',
    ];
    assert.deepEqual(places(...script), ['src/b.ts till main', 'src/a.ts shop main', 'src/b.ts till main']);
  });

  it('has no branch while HEAD is detached', () => {
    const script = ['09:00 open src/a.ts on main', '09:00 branch', '09:00 select src/a.ts', '09:01 select src/a.ts'];
    assert.deepEqual(places(...script), ['src/a.ts shop -']);
  });

  it('has the owner that became known while it was open, from the start of the time that is measured', () => {
    const script = [
      '09:00 focus',
      '09:00 open src/b.ts in shop on main',
      '09:01 open src/a.ts in shop on main',
      '09:02 edit src/a.ts',
      '09:03 owner src/a.ts others',
      '09:03 owner src/b.ts me',
      '09:04 edit src/a.ts',
      '09:05 select src/b.ts',
      '09:06 select src/b.ts',
    ];
    const { activities } = recordedOf(script);
    assert.deepEqual(
      activities.map(({ kind, doc, owner }) => `${kind} ${doc} ${owner}`),
      ['read src/b.ts undefined', 'read src/a.ts undefined', 'edit src/a.ts others', 'read src/b.ts me'],
    );
  });

  it('is no evidence when its owner becomes known', () => {
    const { activities } = recordedOf([
      '09:00 focus',
      '09:00 open src/a.ts',
      '09:01 edit src/a.ts',
      '09:04 owner src/a.ts me',
    ]);
    assert.equal(activities.at(-1)?.end, Date.parse('2026-11-23T09:01:00Z'));
  });
});
