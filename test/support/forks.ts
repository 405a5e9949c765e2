/** An editor made from VS Code, with the VS Code version that its extensions meet. */
export interface Fork {
  readonly name: string;
  /** The VS Code version that it is based on, or whose API it promises. */
  readonly base: string;
  /** The day from which the source is, `YYYY-MM-DD`. */
  readonly seen: string;
  readonly source: string;
}

/**
 * Editors in which the extension can be installed. To bring a row up to date, look at Help → About, which names the
 * VS Code version. An editor whose base no source states since VS Code 1.125 came out (June 2026) is not listed.
 */
export const supportedForks: readonly Fork[] = [
  {
    name: 'Cursor 3.19.7',
    base: '1.128.0',
    seen: '2026-09-04',
    source: 'Help → About of a fresh installation, reported in github.com/cluesmith/codev/issues/1608',
  },
  {
    name: 'Positron',
    base: '1.134.0',
    seen: '2026-09-03',
    source: 'github.com/posit-dev/positron/pull/15768',
  },
  {
    name: 'Eclipse Theia 1.75.0',
    base: '1.134.0',
    seen: '2026-09-02',
    source: 'DEFAULT_SUPPORTED_API_VERSION in the npm package @theia/application-package 1.75.0',
  },
];

/**
 * Editors that were still too old when they were last seen: the extension is built for Node 24, which VS Code carries
 * since 1.125.
 */
export const forksTooOld: readonly Fork[] = [
  {
    name: 'Antigravity IDE 2.5.5',
    base: '1.107.0',
    seen: '2026-08-25',
    source: 'Help → About, reported in github.com/rust-glancer/rust-glancer/issues/185',
  },
  {
    name: 'Kiro',
    base: '1.107.1',
    seen: '2026-06-18',
    source: 'its message about another extension, reported in github.com/microsoft/AI-Engineering-Coach/issues/136',
  },
];
