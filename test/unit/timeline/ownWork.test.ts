import assert from 'node:assert/strict';
import type { Activity } from '../../../src/core/activity/activity';
import { recordedOf } from '../activity/script';
import { activity, entry, timelineLines, activityWithoutProject } from './build';

const edit = { kind: 'edit' } as const;

describe('own work', () => {
  it('is time in source and test files with typed edits in the same unbroken activity, even before the edits', () => {
    const activities = [
      activity('09:00', '09:10'),
      activity('09:10', '09:20', { ...edit, doc: 'src/b.ts' }),
      activity('09:20', '09:30', { doc: 'test/b.test.ts' }),
    ];
    assert.deepEqual(timelineLines({ activities }), [
      '09:00:00-09:10:00 own src/a.ts',
      '09:10:00-09:20:00 own src/b.ts',
      '09:20:00-09:30:00 own test/b.test.ts',
    ]);
  });

  it('is also time with a debug session', () => {
    assert.deepEqual(timelineLines({ activities: [activity('09:00', '09:10', { kind: 'debug' })] }), [
      '09:00:00-09:10:00 own src/a.ts',
    ]);
  });

  it('does not include time in which code was only read', () => {
    assert.deepEqual(timelineLines({ activities: [activity('09:00', '09:10')] }), [
      '09:00:00-09:10:00 untagged src/a.ts',
    ]);
  });

  it('does not extend across a break', () => {
    const activities = [activity('09:00', '09:10'), activity('09:11', '09:20', edit)];
    assert.deepEqual(timelineLines({ activities }), [
      '09:00:00-09:10:00 untagged src/a.ts',
      '09:11:00-09:20:00 own src/a.ts',
    ]);
  });

  it('does not extend to another project and does not exist outside a project', () => {
    const activities = [
      activity('09:00', '09:10', { project: 'till' }),
      activity('09:10', '09:20', edit),
      activityWithoutProject('09:20', '09:30', edit),
    ];
    assert.deepEqual(timelineLines({ activities }), [
      '09:00:00-09:10:00 untagged src/a.ts',
      '09:10:00-09:20:00 own src/a.ts',
      '09:20:00-09:30:00 untagged src/a.ts',
    ]);
  });

  it('does not follow from edits in other files and does not include other files', () => {
    const docs = { ...edit, doc: 'docs/guide.md' };
    assert.deepEqual(timelineLines({ activities: [activity('09:00', '09:10'), activity('09:10', '09:20', docs)] }), [
      '09:00:00-09:10:00 untagged src/a.ts',
      '09:10:00-09:20:00 untagged docs/guide.md',
    ]);
    assert.deepEqual(
      timelineLines({ activities: [activity('09:00', '09:10', edit), activity('09:10', '09:20', docs)] }),
      ['09:00:00-09:10:00 own src/a.ts', '09:10:00-09:20:00 untagged docs/guide.md'],
    );
  });

  it('does not follow from a debug session or edits in code that is known to be others’', () => {
    const others = { owner: 'others' } as const;
    const activities = [
      activity('09:00', '09:10', { kind: 'debug', ...others }),
      activity('09:10', '09:20', { ...edit, ...others, doc: 'src/b.ts' }),
    ];
    assert.deepEqual(timelineLines({ activities }), [
      '09:00:00-09:10:00 untagged src/a.ts',
      '09:10:00-09:20:00 untagged src/b.ts',
    ]);
    const mine = activity('09:20', '09:30', { ...edit, doc: 'src/c.ts' });
    assert.deepEqual(timelineLines({ activities: [...activities, mine] }).at(0), '09:00:00-09:10:00 own src/a.ts');
  });

  it('is time in the front end and in configuration too, and follows from edits there', () => {
    const activities = [
      activity('09:00', '09:10', { ...edit, doc: 'web/cart.vue' }),
      activity('09:10', '09:20', { doc: 'config/app.yaml' }),
    ];
    assert.deepEqual(timelineLines({ activities }), [
      '09:00:00-09:10:00 own web/cart.vue',
      '09:10:00-09:20:00 own config/app.yaml',
    ]);
  });

  it('includes files of operations only beside code', () => {
    const workflow = activity('09:10', '09:20', { ...edit, doc: '.github/workflows/ci.yml' });
    assert.deepEqual(timelineLines({ activities: [workflow] }), [
      '09:10:00-09:20:00 untagged .github/workflows/ci.yml',
    ]);
    assert.deepEqual(timelineLines({ activities: [activity('09:00', '09:10', edit), workflow] }), [
      '09:00:00-09:10:00 own src/a.ts',
      '09:10:00-09:20:00 own .github/workflows/ci.yml',
    ]);
  });

  it('includes other files beside code for less than three minutes', () => {
    const code = [activity('09:00', '09:10', edit), activity('09:30', '09:40', edit)];
    const visit = (to: string) =>
      [code[0], activity('09:10', to, { ...edit, doc: 'docs/guide.md' })].flatMap((one) => one ?? []);
    assert.deepEqual(timelineLines({ activities: visit('09:12:59') }).at(-1), '09:10:00-09:12:59 own docs/guide.md');
    assert.deepEqual(timelineLines({ activities: visit('09:13') }).at(-1), '09:10:00-09:13:00 untagged docs/guide.md');
  });

  describe('between two stretches of writing', () => {
    const guide = { ...edit, doc: 'docs/guide.md' };

    /** What 09:10 to 09:12 is, between ten minutes in each of two files. Code was typed before. */
    function between(moment: Partial<Activity>, before: Partial<Activity> = guide, after = guide): string | undefined {
      const activities = [
        activity('08:50', '09:00', edit),
        activity('09:00', '09:10', before),
        activity('09:10', '09:12', moment),
        activity('09:12', '09:22', after),
      ];
      return timelineLines({ activities }).find((line) => line.startsWith('09:10'));
    }

    it('does not include moments in which code, or a file of operations, was only looked at', () => {
      assert.equal(between({}), '09:10:00-09:12:00 untagged src/a.ts');
      assert.equal(between({ doc: 'k8s/api.yaml' }), '09:10:00-09:12:00 untagged k8s/api.yaml');
    });

    it('includes moments in which code was typed or debugged', () => {
      assert.equal(between(edit), '09:10:00-09:12:00 own src/a.ts');
      assert.equal(between({ kind: 'debug' }), '09:10:00-09:12:00 own src/a.ts');
      assert.equal(between({ workAtEnd: 'shop' }), '09:10:00-09:12:00 own src/a.ts');
    });

    it('includes looks at code beside texts that were only read, files that are no texts, and other branches', () => {
      const own = '09:10:00-09:12:00 own src/a.ts';
      assert.equal(between({}, { doc: 'docs/guide.md' }), own);
      assert.equal(between({}, guide, { ...edit, doc: 'LICENSE' }), own);
      assert.equal(between({}, { ...guide, branch: 'main' }), own);
      assert.equal(between({}, guide, { ...guide, ...{ project: 'till' } }), own);
    });

    it('does not include several moments in code and in texts after each other', () => {
      const activities = [
        activity('08:50', '09:00', edit),
        activity('09:00', '09:10', guide),
        activity('09:10', '09:11'),
        activity('09:11', '09:12', { ...edit, doc: 'docs/index.md' }),
        activity('09:12', '09:14'),
        activity('09:14', '09:20', guide),
        activity('09:20', '09:21'),
      ];
      assert.deepEqual(timelineLines({ activities }), [
        '08:50:00-09:00:00 own src/a.ts',
        '09:00:00-09:10:00 untagged docs/guide.md',
        '09:10:00-09:11:00 untagged src/a.ts',
        '09:11:00-09:12:00 untagged docs/index.md',
        '09:12:00-09:14:00 untagged src/a.ts',
        '09:14:00-09:20:00 untagged docs/guide.md',
        '09:20:00-09:21:00 own src/a.ts',
      ]);
    });
  });

  it('is not assumed on a branch whose name states another purpose', () => {
    for (const branch of [
      'hotfix/rounding',
      'incident/4711',
      'revert-17',
      'spike/queue',
      'poc/queue',
      'adr/7',
      'rfc/7',
    ]) {
      assert.deepEqual(timelineLines({ activities: [activity('09:00', '09:10', { ...edit, branch })] }), [
        '09:00:00-09:10:00 untagged src/a.ts',
      ]);
    }
    assert.deepEqual(
      timelineLines({ activities: [activity('09:00', '09:10', { ...edit, branch: 'docs/rounding' })] }),
      ['09:00:00-09:10:00 own src/a.ts'],
    );
  });

  it('follows only from work in programs and tests on a branch for documentation', () => {
    const branch = 'docs/rounding';
    const styles = { ...edit, doc: 'docs/site.css', branch };
    assert.deepEqual(timelineLines({ activities: [activity('09:00', '09:10', styles)] }), [
      '09:00:00-09:10:00 untagged docs/site.css',
    ]);
    const checked = activity('09:10', '09:20', { ...edit, doc: 'src/a.test.ts', branch });
    assert.deepEqual(timelineLines({ activities: [activity('09:00', '09:10', styles), checked] }), [
      '09:00:00-09:10:00 own docs/site.css',
      '09:10:00-09:20:00 own src/a.test.ts',
    ]);
  });

  it('does not follow on a branch for documentation from work on another branch', () => {
    const activities = [
      activity('09:00', '09:10', { ...edit, branch: 'main' }),
      activity('09:10', '09:20', { ...edit, doc: 'docs/site.css', branch: 'docs/rounding' }),
    ];
    assert.deepEqual(timelineLines({ activities }), [
      '09:00:00-09:10:00 own src/a.ts',
      '09:10:00-09:20:00 untagged docs/site.css',
    ]);
  });

  it('is decided for each window separately', () => {
    const activities = [activity('09:00', '09:10', edit), activity('09:10', '09:20', { window: 'w2' })];
    assert.deepEqual(timelineLines({ activities }), [
      '09:00:00-09:10:00 own src/a.ts',
      '09:10:00-09:20:00 untagged src/a.ts',
    ]);
  });

  it('follows from an edit that was the last evidence', () => {
    const { activities } = recordedOf(['09:00 focus', '09:00 open src/a.ts', '09:04 edit src/a.ts', '09:30 close']);
    assert.deepEqual(timelineLines({ activities }), ['09:00:00-09:04:00 own src/a.ts']);
    const elsewhere = ['09:00 focus', '09:00 open src/a.ts', '09:04 edit docs/guide.md', '09:30 close'];
    assert.deepEqual(timelineLines(recordedOf(elsewhere)), ['09:00:00-09:04:00 untagged src/a.ts']);
  });

  it('does not include time with a tag', () => {
    const recorded = { activities: [activity('09:00', '09:10', edit)], entries: [entry('09:02', '09:04')] };
    assert.deepEqual(timelineLines(recorded), [
      '09:00:00-09:02:00 own src/a.ts',
      '09:02:00-09:04:00 confirmed documentation',
      '09:04:00-09:10:00 own src/a.ts',
    ]);
  });
});
