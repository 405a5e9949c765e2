/** An editor based on VS Code, with the VS Code version whose API it offers to extensions. */
export interface Fork {
  readonly name: string;
  /** The VS Code version that it is based on, or whose API it promises to support. */
  readonly base: string;
  /** The date of the source, `YYYY-MM-DD`. */
  readonly seen: string;
  readonly source: string;
}

/**
 * Editors in which the extension can be installed. To update a row, look at Help → About, which shows the VS Code
 * version. An editor is listed only if a source after the release of VS Code 1.125 (June 2026) states its base.
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
 * Editors that were still too old at the date of their source: the extension is built for Node 24, which VS Code
 * includes since 1.125.
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
