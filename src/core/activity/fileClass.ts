import picomatch from 'picomatch';

/** The purpose of a file. The rules for own work and the rules for suggestions both use these classes. */
export const fileClasses = [
  'generated',
  'decision-record',
  'diagram',
  'requirements',
  'runbook',
  'api-description',
  'documentation',
  'test',
  'frontend',
  'configuration',
  'source',
  'other',
] as const;

export type FileClass = (typeof fileClasses)[number];

const code =
  'c,cc,clj,cpp,cs,dart,erl,ex,exs,fs,go,graphql,groovy,h,hpp,hs,java,js,cjs,mjs,jl,kt,kts,lua,m,ml,php,pl,proto,py,r,rb,rs,scala,sh,sql,swift,ts,cts,mts,zig';
const text = 'md,mdx,adoc,rst,txt';

/** The first class with a matching pattern wins (docs/rules.md, "File classes"). */
const patterns: readonly (readonly [FileClass, readonly string[]])[] = [
  [
    'generated',
    [
      '**/{dist,out,target,node_modules,vendor,generated,__generated__,gen}/**',
      '**/*.{pb.go,g.dart,min.js,min.css}',
      '**/*_pb2{,_grpc}.py',
      '**/{package-lock.json,pnpm-lock.yaml,yarn.lock,Cargo.lock,poetry.lock,go.sum}',
    ],
  ],
  ['decision-record', ['**/{adr,adrs,decisions,rfc,rfcs}/**', '**/ARCHITECTURE*']],
  ['diagram', ['**/*.{puml,plantuml,drawio,mmd,dsl,excalidraw}']],
  ['requirements', ['**/{requirements,prd,stories,usecases}/**', '**/*.{feature,bpmn}', `**/specs/**/*.{${text}}`]],
  ['runbook', ['**/runbook*/**', '**/postmortem*/**', '**/runbook*.*', '**/postmortem*.*']],
  ['api-description', ['**/{openapi,swagger,asyncapi}*.{yaml,yml,json}', '**/{openapi,swagger,asyncapi}/**']],
  ['configuration', ['**/requirements*.txt', '**/{CMakeLists,robots}.txt']],
  ['documentation', [`**/*.{${text}}`, '**/README*', '**/mkdocs.{yml,yaml}', '**/docusaurus.config.*']],
  [
    'test',
    [
      `**/{test,tests,__tests__,spec,specs,testdata}/**/*.{${code},jsx,tsx}`,
      '**/*{.,_,-}{test,tests,spec}.*',
      '**/test_*.py',
      '**/*{Test,Tests,IT,Spec}.{java,kt,cs,scala,groovy,swift,php}',
    ],
  ],
  ['frontend', ['**/*.{tsx,jsx,vue,svelte,css,scss,less,html}', '**/{apps/web,packages/ui,frontend}/**']],
  ['source', [`**/*.{${code}}`, '**/*.{http,rest,ipynb}']],
  [
    'configuration',
    [
      '**/*.{json,jsonc,yaml,yml,toml,ini,cfg,conf,env,properties,xml,tf,tfvars,gradle}',
      '**/{Dockerfile,Makefile,Jenkinsfile,Procfile}*',
      '**/.*',
    ],
  ],
];

const SCHEME = /^[a-z][a-z0-9+.-]+:(\/\/[^/]*)?\/?/i;
const matchers = patterns.map(([fileClass, globs]) => [fileClass, picomatch([...globs], { dot: true })] as const);
const known = new Map<string, FileClass>();
const KNOWN_MAX = 5000;

/** The class of a document, by its path below `project` when the path contains the project, else by the whole path. */
export function fileClassOf(doc: string, project?: string): FileClass {
  const path = pathBelow(doc, project);
  const cached = known.get(path);
  if (cached) return cached;
  const fileClass = matchers.find(([, matches]) => matches(path))?.[0] ?? 'other';
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(path, fileClass);
  return fileClass;
}

/** True for source and test files: work in them is own work. */
export function isCode(fileClass: FileClass): boolean {
  return fileClass === 'source' || fileClass === 'test';
}

/** The path below the project folder. A path that is relative already is returned unchanged. */
function pathBelow(doc: string, project: string | undefined): string {
  if (!SCHEME.test(doc)) return doc;
  const path = doc.replace(SCHEME, '/').replace(/[?#].*$/, '');
  const marker = `/${project}/`;
  const from = path.indexOf(marker);
  return project && from >= 0 ? path.slice(from + marker.length) : path.slice(1);
}
