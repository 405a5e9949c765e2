/** The stylesheets of every page, files in `media`. */
export const pageStyles = ['colours.css', 'report.css'] as const;

interface PageShell {
  /** The language of the page, as a BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  readonly nonce: string;
  readonly cspSource: string;
  readonly script: string;
  readonly styles: readonly string[];
}

/** The page before it has data. It may load only one script, and stylesheets and images of this extension. */
export function pageHtml({ language, title, nonce, cspSource, script, styles }: PageShell): string {
  const policy = [
    "default-src 'none'",
    `img-src ${cspSource}`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "font-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
${styles.map((style) => `<link rel="stylesheet" href="${attribute(style)}">`).join('\n')}
</head>
<body>
<div id="report"><main><h1>${attribute(title)}</h1></main></div>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
