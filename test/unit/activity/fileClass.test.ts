import assert from 'node:assert/strict';
import { fileClassOf } from '../../../src/core/activity/classifyFile';
import { fileClasses, isCode } from '../../../src/core/activity/fileClass';
import { filePatterns } from '../../../src/core/activity/filePatterns';
import { knownPaths } from '../../support/fileClassTable';

describe('fileClassOf', () => {
  for (const fileClass of fileClasses) {
    it(`knows the files that are ${fileClass}`, () => {
      const known = knownPaths().filter((one) => one.fileClass === fileClass);
      assert.ok(known.length > 0);
      const wrong = known.flatMap(({ path, language }) => {
        const found = [path, `file:///home/dev/billing/${path}`].map((doc) => fileClassOf(doc, 'billing', language));
        return found.every((one) => one === fileClass) ? [] : [`${path}: ${found.join(', ')}`];
      });
      assert.deepEqual(wrong, []);
    });
  }

  it('never takes program code for a document or for something generated, whatever its folders are called', () => {
    const folders = ['decisions', 'ADR', 'rfc', 'design', 'requirements', 'prd', 'stories', 'usecases', 'runbooks'];
    const more = ['postmortems', 'openapi', 'swagger', 'docs', 'vendor', 'target', 'out', 'gen', 'architecture'];
    const further = ['coverage', 'dist', 'pods', 'venv', 'third_party', 'deploy', 'charts', 'infra', 'incidents'];
    const names = ['OrderService.java', 'order.go', 'order.py', 'order.ts', 'Order.cs', 'order.rb', 'ORDERS.SQL'];
    const wrong = [...folders, ...more, ...further]
      .flatMap((folder) => names.map((name) => `src/main/${folder}/${name}`))
      .filter((path) => !isCode(fileClassOf(path, 'billing')));
    assert.deepEqual(wrong, []);
  });

  it('never takes program code for a document because of how its name begins', () => {
    const names = ['ReadMessageHandler', 'Changes', 'HistoryService', 'News', 'License', 'Notice', 'ArchitectureRules'];
    const more = [
      'RequirementsCheck',
      'ConstraintsTxt',
      'SwaggerConfig',
      'openapiSetup',
      'RunbookRunner',
      'Postmortem',
      ...['Dockerfile', 'dockerfile_parser', 'Jenkinsfile', 'Caddyfile', 'Tiltfile', 'Vagrantfile', 'Procfile'],
      ...['Sidebars', 'Book', 'Chart', 'Render', 'Vercel', 'DockerCompose', 'NginxConfig', 'GrafanaClient'],
    ];
    const endings = ['java', 'kt', 'cs', 'go', 'py', 'ts', 'js', 'rb', 'rs', 'php', 'sql', 'scala'];
    const wrong = [...names, ...more]
      .flatMap((name) => endings.map((ending) => `src/${name}.${ending}`))
      .filter((path) => fileClassOf(path, 'billing') !== 'source');
    assert.deepEqual(wrong, []);
  });

  it('never takes program code for a document or for operations, whichever word of a pattern its name has', () => {
    const words = new Set(
      filePatterns.flatMap(([, globs]) => globs.flatMap((glob) => glob.match(/[a-z][\w-]+/g) ?? [])),
    );
    const endings = ['go', 'ts', 'py', 'java', 'rb', 'cs', 'tsx', 'vue'];
    const paths = [...words].flatMap((word) =>
      endings.flatMap((ending) =>
        [word, `${word}_form`, `${word}-form`, `form_${word}`, `${word}/form`].map((name) => `src/${name}.${ending}`),
      ),
    );
    const wrong = paths.filter((path) => {
      const found = fileClassOf(path, 'billing');
      return !isCode(found) && found !== 'generated';
    });
    assert.deepEqual(wrong, []);
  });

  it('takes what tests read and compare for tests, except what explains it, whatever else its folders are called', () => {
    const data = ['testdata', 'fixtures', '__snapshots__', 'golden', 'cassettes'];
    const folders = ['docs', 'adr', 'design', 'requirements', 'runbooks', 'openapi', 'charts/api', 'changelog'];
    const names = ['0001-queue.md', 'orders.yaml', 'openapi.json', 'flow.puml', 'notes.txt'];
    const paths = data.flatMap((one) =>
      folders.flatMap((folder) => names.map((name) => `pkg/${one}/${folder}/${name}`)),
    );
    const wrong = paths.filter((path) => !['test', 'configuration'].includes(fileClassOf(path, 'billing')));
    assert.deepEqual(wrong, []);
    assert.equal(fileClassOf('pkg/testdata/README.md', 'billing'), 'documentation');
  });

  it('takes no program in a folder of documentation for documentation, in whichever generator of pages it runs', () => {
    const programs = [
      'conf.py',
      '.vitepress/config.ts',
      '.vuepress/config.js',
      'theme/Layout.vue',
      'src/css/custom.css',
    ];
    const wrong = ['docs', 'doc', 'documentation', 'website', 'docs/generated']
      .flatMap((folder) => [...programs, 'examples/first.go', 'guides/Guide.php'].map((name) => `${folder}/${name}`))
      .filter((path) => !isCode(fileClassOf(path, 'billing')));
    assert.deepEqual(wrong, []);
  });

  it('takes only a word of its own at the end of a name for a test', () => {
    const words = ['Audit', 'Credit', 'Unit', 'Deposit', 'Commit', 'Permit', 'Limit', 'Visit', 'Latest', 'Contest'];
    const classes = (names: readonly string[]) => new Set(names.map((name) => fileClassOf(`src/${name}.java`)));
    assert.deepEqual(classes(words), new Set(['source']));
    assert.deepEqual(classes(['OrderTest', 'OrderTests', 'OrderIT', 'OrderSpec', 'AuditTestCase']), new Set(['test']));
  });

  it('knows a path of any length in a moment, and no class by the name of a property of objects', () => {
    const began = process.cpuUsage();
    fileClassOf('a.'.repeat(100_000), 'billing');
    assert.ok(process.cpuUsage(began).user < 500_000);
    assert.equal(fileClassOf('Untitled-1', undefined, 'constructor'), 'other');
  });

  it('ignores folders above the project', () => {
    assert.equal(fileClassOf('file:///home/dev/out/test/billing/src/invoice.ts', 'billing'), 'source');
  });

  it('uses all folders below the project, even if one has the name of the project', () => {
    assert.equal(fileClassOf('file:///home/dev/billing/src/test/java/com/acme/billing/Rates.java', 'billing'), 'test');
    assert.equal(fileClassOf('src/test/java/com/acme/billing/Rates.java', 'billing'), 'test');
  });

  it('uses the whole path of a file outside a project', () => {
    assert.equal(fileClassOf('file:///home/dev/notes.md'), 'documentation');
    assert.equal(fileClassOf('untitled:Untitled-1'), 'other');
  });
});
