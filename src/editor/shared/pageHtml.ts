interface PageParts {
  /** The language of the page, as a BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  readonly nonce: string;
  readonly script: string;
  readonly styles: string;
  /** Messages for the script. It reads them before the page is shown, so what they say is in the first picture. */
  readonly messages: readonly object[];
}

/**
 * A page in one piece. VS Code shows a page when all is loaded that it refers to, and each file takes a way through four
 * processes, so it refers to none. It may run its own script and nothing else.
 */
export function pageHtml({ language, title, nonce, script, styles, messages }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // A page that VS Code loads again is the same text, and its script knows by the nonce that it has read the messages.
  const data = JSON.stringify({ nonce, messages });
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
<style nonce="${attribute(nonce)}">${styles.replaceAll('</', String.raw`<\/`)}</style>
</head>
<body>
<div id="report"><main><h1>${attribute(title)}</h1></main></div>
<script type="application/json" id="messages">${data.replaceAll('<', String.raw`\u003c`)}</script>
<script nonce="${attribute(nonce)}">${inScript(script)}</script>
</body>
</html>
`;
}

/** The same program without what would end the element, or begin a comment in it. */
function inScript(script: string): string {
  return script.replaceAll(/<(?=\/script|!--)/gi, String.raw`\x3c`);
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
