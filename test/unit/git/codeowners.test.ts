import assert from 'node:assert/strict';
import {
  type CodeownersDialect,
  dialectOf,
  LONGEST_CODEOWNERS,
  parseCodeowners,
} from '../../../src/core/git/codeowners';
import { ownersOf } from '../../../src/core/git/ownersOf';

const github = `
# The team that owns what nobody else does.
*           @acme/platform
*.js        @js-owner @acme/web #This is a comment.
/build/out/ @doctocat
docs/*      docs@example.org
apps/       @octocat
/scripts/   @doctocat @octocat
**/logs     @logger
/apps/      @ada
/apps/github
my\\ notes/  @writer
!secret.txt @nobody
[ab].go     @nobody
*.go        not-an-owner
/*.md       @reader
Makefile\t@builder
`;

const gitlab = `
* @default
/docs/ @all-docs
/docs/* @root-docs
/docs/**/*.md @markdown
lib/ @lib
internal/README.md @inner
\\#pound.rb @pound
path\\ with\\ spaces/ @space
src/app @exact
/config/ @@maintainer
!pom.xml

[Ruby] @ruby
*.rb
/special/*.rb nobody @special
!/generated/**/*.rb
/generated/keep.rb @late

^[Notes][2] @notes @acme/writers
*.txt
[no end
[ruby]
*.gemspec @gems
[Go][5]
*.go
`;

const cases: readonly (readonly [CodeownersDialect, string, string, readonly string[]])[] = [
  ['github', 'a line for all files covers every file', 'src/deep/a.ts', ['@acme/platform']],
  ['github', 'the last line that matches decides, and a comment ends it', 'src/a.js', ['@js-owner', '@acme/web']],
  ['github', 'a folder at the root covers what lies in it', 'build/out/today/x.txt', ['@doctocat']],
  ['github', 'a folder at the root covers no folder of that name elsewhere', 'x/build/out/y.txt', ['@acme/platform']],
  ['github', '/* covers the files of one folder', 'docs/intro.txt', ['docs@example.org']],
  ['github', '/* covers no folder below it', 'docs/build/intro.txt', ['@acme/platform']],
  ['github', 'a folder without a slash at its start may lie anywhere', 'x/apps/a.ts', ['@octocat']],
  ['github', 'a folder after ** may lie anywhere', 'x/logs/a.ts', ['@logger']],
  ['github', 'a later line takes a folder from an earlier one', 'apps/a.ts', ['@ada']],
  ['github', 'a line without owners takes the owners away', 'apps/github/a.ts', []],
  ['github', 'a space in a path stands after a backslash', 'my notes/a.txt', ['@writer']],
  ['github', 'a line with ! is skipped', 'secret.txt', ['@acme/platform']],
  ['github', 'a line with a set of characters is skipped', 'a.go', ['@acme/platform']],
  ['github', 'a line with an owner that cannot be one is skipped', 'cmd/main.go', ['@acme/platform']],
  ['github', 'names differ by upper and lower case', 'SRC/A.JS', ['@acme/platform']],
  ['github', '/* with an ending covers the root alone', 'README.md', ['@reader']],
  ['github', '/* with an ending covers no file below the root', 'x/README.md', ['@acme/platform']],
  ['github', 'a tab stands between a path and its owners', 'tools/Makefile', ['@builder']],
  ['github', 'a path outside the repository has no owner', '../a.js', []],
  ['gitlab', 'what stands before the first heading holds for all files', 'a.c', ['@default']],
  ['gitlab', 'a folder covers what lies in it', 'docs/a/b.png', ['@all-docs']],
  ['gitlab', '/* covers the files of one folder', 'docs/b.png', ['@root-docs']],
  ['gitlab', '** covers every folder between', 'docs/a/b.md', ['@markdown']],
  ['gitlab', 'a path without a slash at its start may lie anywhere', 'x/y/lib/a.c', ['@lib']],
  ['gitlab', 'a path of several parts may lie anywhere too', 'x/internal/README.md', ['@inner']],
  ['gitlab', 'a # at the start of a path stands after a backslash', '#pound.rb', ['@pound', '@ruby']],
  ['gitlab', 'spaces in a path stand after a backslash', 'path with spaces/a.c', ['@space']],
  ['gitlab', 'a folder without a slash at its end covers nothing in it', 'src/app/a.c', ['@default']],
  ['gitlab', 'a role is an owner', 'config/a.yml', ['@@maintainer']],
  ['gitlab', 'a line with ! takes a file out of its section', 'pom.xml', []],
  [
    'gitlab',
    'each section adds its owners, and the heading has those of lines without',
    'a/b.rb',
    ['@default', '@ruby'],
  ],
  ['gitlab', 'an owner that cannot be one costs only itself', 'special/a.rb', ['@default', '@special']],
  ['gitlab', 'what is taken out of a section stays out', 'generated/keep.rb', ['@default']],
  ['gitlab', 'an optional section has owners like any other', 'a.txt', ['@default', '@notes', '@acme/writers']],
  ['gitlab', 'sections with the same name are one', 'x.gemspec', ['@default', '@gems']],
  ['gitlab', 'a line without owners below a heading without owners adds nobody', 'a.go', ['@default']],
];

describe('The owners of a file in CODEOWNERS', () => {
  for (const [dialect, title, path, owners] of cases) {
    it(`as ${dialect === 'github' ? 'GitHub' : 'GitLab'} reads it: ${title} (${path})`, () => {
      const text = dialect === 'github' ? github : gitlab;
      assert.deepEqual(ownersOf(parseCodeowners(text, dialect), dialect, path), owners);
    });
  }

  it('are read from lines of Windows, with a byte order mark before the first', () => {
    const sections = parseCodeowners('\uFEFF*.ts @ada\r\n*.go @bob\r\n', 'github');
    assert.deepEqual(ownersOf(sections, 'github', 'a.ts'), ['@ada']);
    assert.deepEqual(ownersOf(sections, 'github', 'a.go'), ['@bob']);
  });

  it('are the same when lines that cannot be read stand between the others', () => {
    const broken = ['\\', '/', '((', '[', '^[', '[]', '!', '@ada', '\u0000 @ada', '*.{ts @x y'].join('\n');
    for (const dialect of ['github', 'gitlab'] as const) {
      const sections = parseCodeowners(`*.ts @ada\n${broken}`, dialect);
      assert.deepEqual(ownersOf(sections, dialect, 'src/a.ts'), ['@ada'], dialect);
    }
  });

  it('are found in the longest file that is read in less than a turn of the editor may take', () => {
    const lines = Array.from({ length: 9500 }, (_, n) => `/services/area${n % 100}/service${n}/ @acme/team${n}`);
    const text = ['* @acme/all', ...lines].join('\n').slice(0, LONGEST_CODEOWNERS);
    const find = () => {
      const started = process.cpuUsage();
      const owners = ownersOf(parseCodeowners(text, 'github'), 'github', 'services/area7/service107/src/main.go');
      assert.deepEqual(owners, ['@acme/team107']);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    };
    const took = Math.min(find(), find(), find());
    assert.ok(took < 50, `took ${took} ms`);
  });
});

describe('The dialect of a CODEOWNERS file', () => {
  const headed = '[Docs] @docs\n*.md\n';
  const written: readonly (readonly [CodeownersDialect, string, string, boolean])[] = [
    ['github', '.github/CODEOWNERS', headed, true],
    ['gitlab', '.gitlab/CODEOWNERS', '* @ada', false],
    ['github', 'CODEOWNERS', '* @ada', false],
    ['gitlab', 'docs/CODEOWNERS', headed, false],
    ['gitlab', 'CODEOWNERS', '* @ada', true],
  ];
  for (const [dialect, place, text, hasPipeline] of written) {
    it(`is that of ${dialect} in ${place}, ${hasPipeline ? 'with' : 'without'} a pipeline of GitLab: ${text.split('\n')[0]}`, () => {
      assert.equal(dialectOf(place, text, hasPipeline), dialect);
    });
  }
});
