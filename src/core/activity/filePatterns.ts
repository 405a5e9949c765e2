import type { FileClass } from './fileClass';

/** Extensions of program code, of templates that programs fill in, and of schemas from which code is made. */
const code = [
  '4gl,ado,ahk,applescript,bb,bbappend,bbclass,bsl,cfm,chpl,comp,cppm,dbml,do,dts,dtsi,eex,frag,gd,gdshader,geom,hlsl,inl,ipp',
  'iss,ixx,latte,marko,mlir,mojo,nasm,nsi,nut,p4,page,prw,pxi,qs,rakumod,scad,swg,td,tt,txx,vert,vim,wxs,yang,zeek',
  'cairo,cake,cds,cql,cypher,gohtml,heex,hql,jade,jcl,kql,leex,minijinja,mjml,pli,promql,qml,rhtml,rpgle,sas,slim,stan,stub,tera,udl,xaml',
  'abap,ada,adb,ads,al,as,asm,s,asp,aspx,awk,bal,bas,bash,bat,bzl,c,c++,cbl,cc,cfc,cgi,cjs,cl,clj,cljc,cljs,cls,cmd,cob,coffee',
  'cpp,cpy,cr,cs,cshtml,csx,cts,cu,cuh,cue,cxx,d,dart,ddl,dml,dpr,dsl,edn,ejs,el,elm,erb,erl,ex,exs,f,f03,f77,f90,f95,fish',
  'flix,fnc,for,frm,fs,fsi,fsx,ftl,gleam,glsl,go,gql,gradle.kts,graphql,graphqls,groovy,gsp,gvy,h,h++,haml,handlebars,hbs',
  'hh,hpp,hrl,hs,hx,hxx,idr,inc,ino,ipynb,j2,java,jinja,jinja2,jl,js,jsp,jspx,kt,kts,ksh,lean,lhs,liquid,lisp,lua,m,mako',
  'metal,ml,mli,mjs,mm,move,mts,mustache,nim,nix,njk,nu,odin,p,pas,pck,phtml,php,php3,php4,php5,phps,pl,pkb,pks,pkh,plb,pls',
  'plsql,plx,pm,pp,prc,prisma,pro,proto,ps1,psd1,psm1,pug,purs,py,pyi,pyw,pyx,pxd,r,rake,raku,razor,rb,re,rego,rei,res,resi',
  'rest,http,rkt,ron,rs,ru,sc,scala,scm,sh,smithy,sol,spt,sql,ss,st,star,sv,svh,swift,t,tcl,templ,thrift,tmpl,tpl,tpp,trg',
  'trigger,ts,tsql,twig,typ,v,vala,vb,vbs,vhd,vhdl,vm,vy,wat,wgsl,wit,xq,xql,xqm,xquery,xq,xqy,xsl,xslt,xsd,wsdl,avdl,avsc',
  'avpr,capnp,fbs,idl,asn,asn1,y,yy,g4,l,lex,ebnf,peg,zap,zig,zsh,bpmn,dmn',
].join(',');

/** Programs that no build puts into its folder of results (`dist`, `out`, `target`, `coverage`). */
const neverBuilt = 'go,py,rb,php,java,kt,scala,cs,c,cc,cpp,h,rs,swift,sql,ex,hs,sh';

/** Endings of programs about files such as `Dockerfile`, in contrast to `Dockerfile.prod` and `Jenkinsfile.groovy`. */
const program = `${neverBuilt},ts,mts,js,mjs,cjs,lua`;

/** Extensions of texts for people. */
const text = 'md,mdx,markdown,adoc,asciidoc,asc,rst,org,textile,rdoc,txt,typ';

/** Texts that are surely written for people; a `.txt` file in a folder of programs is mostly one that they read. */
const prose = 'md,mdx,markdown,adoc,asciidoc,asc,rst,org,textile,rdoc';

/** Drawings that are written as text, or that an editor for drawings keeps in a picture. */
const drawing =
  'puml,plantuml,pu,iuml,drawio,dio,mmd,mermaid,excalidraw,d2,c4,drawio.svg,drawio.png,excalidraw.svg,excalidraw.png';

/** Pictures, which the texts beside them show. */
const picture = 'svg,png,jpg,jpeg,gif,webp,avif';

/** What records of decisions are made of. */
const record = `${text},${drawing},${picture}`;

/** Endings of templates from which texts are made. */
const template = 'erb,gotmpl,tmpl,tpl,j2,jinja,hbs';

const web = 'tsx,jsx,vue,svelte,astro,css,scss,sass,less,styl,pcss,postcss,html,htm,xhtml';

/** Files about the machines that a program runs on. */
const machine = 'dockerfile,containerfile,jenkinsfile,procfile,vagrantfile,tiltfile,caddyfile';

/** Folders of the data that tests use. */
const testData =
  '{testdata,test-data,test_data,fixtures,__fixtures__,testfixtures,__snapshots__,cassettes,golden,goldens}';

/** Folders of tests and of the data that tests use. */
const testFolder =
  '{test,tests,__tests__,spec,specs,testdata,test-data,test_data,testing,fixtures,__fixtures__,__snapshots__,__mocks__,e2e,integration-test,integration-tests,integrationtest,integrationtests,functionaltest,androidtest,testfixtures,cassettes,mocks,benches}';

/**
 * Patterns of each class, in lower case. The first class with a matching pattern wins (docs/rules.md, "File classes").
 * The name of a folder alone never decides about program code: packages are called `vendor`, `decisions` or `usecases`.
 */
export const filePatterns: readonly (readonly [FileClass, readonly string[]])[] = [
  [
    'generated',
    [
      '**/{node_modules,bower_components,__generated__,__pycache__,.venv,.tox,.next,elm-stuff,dist-newstyle}/**',
      '**/venv/{bin,include,lib,lib64}/**',
      '**/pods/**/*.{swift,m,mm,h,hpp,c,cc,cpp,modulemap,plist,xcconfig}',
      '**/*.{gen.go,gen.ts}',
      '**/wire_gen.go',
      '{vendor,third_party}/**',
      'target/generated-*/**',
      `{dist,out,target,coverage}/**/!(*.{${neverBuilt}})`,
      '**/*.{pb.go,pb.gw.go,pb.cc,pb.h,g.dart,freezed.dart,g.cs,min.js,min.css,map,snap.new}',
      '**/*_pb2{,_grpc}.{py,pyi}',
      '**/zz_generated*',
      `**/{docs,doc,documentation}/**/generated/**/*.{${text},html,json,yaml,yml}`,
      '**/{package-lock.json,npm-shrinkwrap.json,pnpm-lock.yaml,yarn.lock,bun.lock,cargo.lock,poetry.lock,uv.lock,pdm.lock}',
      '**/{pipfile.lock,gemfile.lock,composer.lock,mix.lock,go.sum,go.work.sum,gradle.lockfile,packages.lock.json,flake.lock,pubspec.lock}',
      '**/{.terraform.lock.hcl,podfile.lock,deno.lock,chart.lock,pixi.lock,rebar.lock,bun.lockb}',
    ],
  ],
  [
    'configuration',
    [
      '**/{requirements,constraints}*.{txt,in}',
      '**/requirements/*.{txt,in}',
      '**/{cmakelists,robots,humans,security,ads}.txt',
      '**/src/**/*.txt',
      '**/{resources,templates,prompts}/**/*.txt',
      '**/prompts/**/*.{md,mdx}',
      '**/{version,.version,go.mod,go.work}',
      '**/.{claude,agents,cursor,codex,gemini,windsurf,kiro}/{skills,rules,commands,agents,prompts,steering}/**',
      '**/*.mdc',
      '**/{codeowners,kconfig,cabal.project}',
      '**/openapitools.json',
      '**/{openapi,swagger}{-,_}{generator,codegen}*.{yaml,yml,json}',
      '**/{pull_request_template,issue_template}.md',
      '**/{package,composer,tsconfig,tsconfig.*,project,nx,lerna,deno,bower}.json',
      '**/{.readthedocs,readthedocs}.{yml,yaml}',
    ],
  ],
  // What tests read and compare is no text, no description and no decision, whatever it looks like.
  ['test', [`**/${testData}/**/!(readme*)`]],
  [
    'decision-record',
    [
      `**/{adr,adrs,madr,madrs,rfc,rfcs,rfd,rfds,decision,decisions,decision-log,decision_log,decisionlog}/**/*.{${record}}`,
      `**/{decision-records,decision_records,architecture-decisions,architecture_decisions,architectural-decisions}/**/*.{${record}}`,
      `**/{architecture-decision-records,architecture_decision_records,design-decisions,design_decisions,technical-decisions}/**/*.{${record}}`,
      `**/{design-docs,design_docs,designdocs,design-proposals,design_proposals,technical-design,technical-designs}/**/*.{${record}}`,
      `**/{tech-specs,tech_specs,techspecs,proposal,proposals,enhancements,enhancement-proposals,keps,teps,geps,oeps}/**/*.{${record}}`,
    ],
  ],
  // The table of a chart's values, which is made from the values.
  ['operations', ['**/charts/*/**/readme.md']],
  ['documentation', [`**/readme{,*.{${text}},*.{${text}}.{${template}}}`]],
  ['operations', ['.github/{workflows,actions}/**/*.{yml,yaml}', '**/.gitlab/**/*.{yml,yaml}']],
  ['configuration', [`**/.github/**/*.{${text},yml,yaml,json}`, '**/.github/codeowners']],
  ['test', ['**/*.{verified,received,approved}.*']],
  [
    'configuration',
    [
      `**/{changelog,release-notes,release_notes,releasenotes}{,*.{${text}}}`,
      `**/{changes,history,news}{,{,[0-9]*,{.,-,_}{v,}[0-9]*}.{${text}}}`,
      '**/{.changeset,.changesets,changelog.d,changelogs,newsfragments,changes.d,.changes,.changelog,.chloggen,.features}/**',
      `**/changelog/**/*.{${text},yml,yaml}`,
      '**/{releasenotes,release-notes}/notes/**',
    ],
  ],
  ['other', ['**/{license,licence,copying,notice,notices,authors,contributors,maintainers,patents}{,*.{txt,md}}']],
  [
    'decision-record',
    [
      `**/{design,designs}/**/*.{${text},${drawing}}`,
      `**/{adr,rfc,rfd,kep}{-,_}{[0-9]*,template}.{${text}}`,
      `architecture{,*.{${text}}}`,
    ],
  ],
  [
    'diagram',
    [
      `**/*.{${drawing}}`,
      '**/workspace.dsl',
      '**/{c4,c4-model,c4model,structurizr}/**/*.{dsl,json}',
      '**/{docs,doc,documentation,diagrams}/**/*.dsl',
    ],
  ],
  [
    'requirements',
    [
      `**/{requirement,requirements,prd,prds,user-stories,user_stories,usecases,use-cases,use_cases}/**/*.{${prose}}`,
      // An MDX file there is a page of Storybook, about parts of a front end.
      `**/stories/**/*.{${prose.replace('mdx,', '')}}`,
    ],
  ],
  [
    'runbook',
    [
      `**/{runbook,runbooks,playbooks,postmortem,postmortems,post-mortem,post-mortems,incidents}/**/*.{${text}}`,
      `**/*{runbook,postmortem,post-mortem,post_mortem}*.{${text}}`,
    ],
  ],
  [
    'api-description',
    [
      '**/*{openapi,swagger,asyncapi,openrpc,arazzo}*.{yaml,yml,json}',
      '**/*.{oas,oas2,oas3}.{yaml,yml,json}',
      `**/{openapi,swagger,asyncapi}/**/*.{yaml,yml,json,${prose}}`,
      '**/*.{raml,apib,tsp,wadl}',
    ],
  ],
  ['documentation', [`**/*.{${prose}}`, `{,**/}{docs,doc,documentation,website}/**/*.{${prose}}.{${template}}`]],
  [
    'test',
    [
      `**/${testFolder}/**`,
      '**/src/it/**',
      '**/*{.,_,-}{test,tests,spec,e2e,cy,bench}.*',
      '**/{test_,conftest}*.py',
      '**/*.{feature,robot,hurl,bats,slt,slt.part}',
      '**/t/**/*.t',
      '**/{jest,vitest,karma,playwright,cypress}*.{js,ts,mjs,cjs,json}',
    ],
  ],
  [
    'documentation',
    [
      `**/{docs,doc,documentation}/**/*.{txt,yaml,yml,csv,tsv,po,pot,bib,${picture}}`,
      '**/{docs,doc,documentation}/**/{nav,navigation,menu,menus,sidebar,sidebars,toc,meta}.json',
      '**/{docs,doc,documentation}/**/.pages',
      '**/{_toc.yml,_category_.json,_category_.yml,_meta.json,docfx.json,mint.json,antora-playbook.yml,.gitbook.yaml}',
      '**/i18n/*/docusaurus-*/**/*.json',
      '**/mkdocs*.{yml,yaml}',
      '**/{.markdownlint*,.vale*,.lychee*}.{yml,yaml,json,jsonc,ini,toml,js,ts,mjs,cjs}',
      'sidebars.{json,js,ts,mjs,cjs}',
      '**/{docs,doc,documentation,website,site}/sidebars.{json,js,ts,mjs,cjs}',
      '**/{.spelling,.vale.ini,.markdownlintignore}',
      '**/{antora,typedoc,redocly,.redocly}.{yml,yaml,toml,json}',
      'book.{toml,json}',
      '**/{docs,doc,documentation,book}/book.{toml,json}',
      '{,**/}{install,notes,todo}.txt',
      '*.txt',
      '**/*.{tex,pod,man,1,5,7,8}',
    ],
  ],
  ['source', [`**/{${machine}}{.,{-,_}*.}{${program}}`]],
  ['frontend', [`**/{${machine}}{.,{-,_}*.}{tsx,jsx,vue,svelte}`]],
  [
    'operations',
    [
      '**/{.gitlab-ci,.travis,appveyor,azure-pipelines,bitbucket-pipelines,.drone,.woodpecker,cloudbuild,buildspec,skaffold,kustomization,helmfile,docker-bake}*.{yml,yaml,toml,json,hcl}',
      '**/{chart,render,fly,netlify,vercel}{,.*}.{yml,yaml,toml,json}',
      '{.circleci,.buildkite,.semaphore,.azure,.azuredevops,.concourse,.tekton,.woodpecker,ci}/**/*.{yml,yaml,json,bicep,bicepparam,toml}',
      '**/{charts,chart,helm,k8s,kubernetes,kustomize,manifests,deploy,deployment,deployments,terraform,ansible,infra,infrastructure,ops}/**/*.{yaml,yml,tpl,json,j2,hcl,toml,env,conf}',
      '**/*.{tf,tfvars,hcl,bicep,bicepparam,nomad,pkr}',
      `**/{${machine}}{,.*,-*,_*}`,
      '**/*.{dockerfile,service,timer,socket}',
      '**/{docker-compose,compose}*.{yml,yaml}',
      '**/.{dockerignore,helmignore}',
      '**/{nginx,haproxy,envoy,prometheus,alertmanager,grafana,loki,otel-collector,otelcol}*.{conf,cfg,yml,yaml,json}',
    ],
  ],
  ['frontend', [`**/*.{${web}}`]],
  [
    'source',
    [
      `**/*.{${code}}`,
      '**/{rakefile,gemfile,podfile,fastfile,brewfile,justfile,build,workspace,module.bazel,build.bazel,sconstruct,sconscript,wscript,snakefile,gulpfile,gruntfile}',
      '**/{guardfile,capfile,berksfile,thorfile,dangerfile,puppetfile,appfile,matchfile,configure.ac}',
      '**/{bin,sbin,scripts,script,.githooks,githooks,.husky}/!(*.*)',
    ],
  ],
  [
    'configuration',
    [
      '**/*.{json,json5,jsonc,jsonl,jsonld,ndjson,geojson,yaml,yml,toml,ini,cfg,cnf,conf,config,env,properties,props,targets,xml,plist,gradle,sbt,mk,mak,cmake,cabal,gemspec,nuspec,csproj,vbproj,fsproj,sqlproj,vcxproj,proj,sln,slnx,bazel,bazelrc,hcl,reg,service,list,lock,csv,tsv,po,pot,resx,strings,ftl,arb,xliff,xlf,editorconfig,tool-versions,pkl,dhall,jsonnet,libsonnet,kdl,rockspec,podspec,opam,nimble,neon,imports,manifest,dotsettings,headers,ignore,example,sample,dist,template,tmpl,in,txt,version}',
      '**/{makefile,gnumakefile,meson.build,meson_options.txt,gradlew,mvnw,pipfile,cargo,rust-toolchain,.tool-versions,crontab,hosts,pylintrc,dune,dune-project,doxyfile,_redirects,_headers,known_hosts,ssh_known_hosts}{,.*}',
      '**/meta-inf/services/*',
      '**/.*',
    ],
  ],
];

/** Classes by the editor's language id, for files whose name says nothing. */
export const languageClasses: ReadonlyMap<string, FileClass> = new Map([
  ...all('frontend', 'html,css,scss,less,sass,stylus,vue,svelte,astro,javascriptreact,typescriptreact,handlebars,pug'),
  ...all('operations', 'dockerfile,terraform,helm,jenkinsfile'),
  ...all('configuration', 'json,jsonc,yaml,toml,ini,properties,xml,makefile,ignore,dotenv,csv,groovy-gradle'),
  ...all('documentation', 'markdown,mdx,asciidoc,restructuredtext,latex,tex'),
  ...all(
    'source',
    'abap,ada,apex,awk,bat,bazel,c,clojure,cobol,coffeescript,cpp,crystal,csharp,cuda-cpp,cue,d,dart,diff-code,elixir,elm,erlang,fsharp,fortran,glsl,go,graphql,groovy,haskell,hlsl,java,javascript,julia,kotlin,lisp,lua,nim,nix,objective-c,objective-cpp,ocaml,pascal,perl,perl6,php,plsql,powershell,prisma,proto,proto3,purescript,python,r,racket,raku,razor,rego,ruby,rust,scala,scheme,shellscript,solidity,sql,starlark,swift,systemverilog,tcl,thrift,typescript,vb,verilog,vhdl,wgsl,xquery,xsl,zig',
  ),
]);

function all(fileClass: FileClass, languages: string): (readonly [string, FileClass])[] {
  return languages.split(',').map((language) => [language, fileClass] as const);
}
