import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { sentenceLanguage } from '../core/language/sentenceLanguage';
import type { Wording } from '../core/report/text/wording';
import type { SharedReport } from '../core/share/sharedReport';
import { sharedTitle } from '../core/share/sharedTitle';
import { SharedPage } from './sharedPage';

/** The shared report as one HTML file with its stylesheet, without scripts and without network access. */
export function toHtml(shared: SharedReport, wording: Wording, css: string): string {
  return htmlFile(sharedTitle(shared, wording), css, <SharedPage view={wording} shared={shared} />);
}

/** An HTML file that needs no other file. Its policy forbids scripts and network access. */
export function htmlFile(title: string, css: string, content: ComponentChildren): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  const document = (
    <html lang={sentenceLanguage()}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {/* The stylesheet of the product, not typed text. The replacement keeps it from closing the element. */}
        <style dangerouslySetInnerHTML={{ __html: css.replaceAll('</', String.raw`<\/`) }} />
      </head>
      <body class="file">
        <div id="report">{content}</div>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToString(document)}\n`;
}
