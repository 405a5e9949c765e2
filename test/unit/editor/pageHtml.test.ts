import assert from 'node:assert/strict';
import { pageHtml } from '../../../src/editor/shared/pageHtml';

describe('A page of the panel', () => {
  const typed = '</script><script>alert(1)</script><!-- &amp; \u2028';
  const html = pageHtml({
    language: 'de"><script>',
    title: 'Weekly Report',
    nonce: 'abc123',
    script: 'const end = "</script>", comment = "<!--";',
    styles: 'p::after { content: "</style>"; }',
    messages: [{ type: 'init' }, { type: 'report', note: typed }],
  });

  it('can run its one script and its stylesheet, and load nothing', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    assert.equal(
      policy,
      "default-src 'none'; style-src 'nonce-abc123'; script-src 'nonce-abc123'; base-uri 'none'; form-action 'none'",
    );
    assert.doesNotMatch(html, /unsafe|https?:| src=| href=| style=/);
  });

  it('has no element that its script, its stylesheet or what people typed would open or close', () => {
    const elements = [...html.matchAll(/<\/?(?:script|style)\b[^>]*>|<!--/g)].map(([element]) => element);
    assert.deepEqual(elements, [
      '<style nonce="abc123">',
      '</style>',
      '<script type="application/json" id="messages">',
      '</script>',
      '<script nonce="abc123">',
      '</script>',
    ]);
  });

  it('gives its script the messages unchanged', () => {
    const [, data = ''] = /id="messages">(.*?)<\/script>/s.exec(html) ?? [];
    assert.deepEqual(JSON.parse(data), {
      nonce: 'abc123',
      messages: [{ type: 'init' }, { type: 'report', note: typed }],
    });
  });

  it('has a language, a title, a main element and a heading', () => {
    assert.match(html, /<html lang="de&quot;&gt;&lt;script&gt;">/);
    assert.match(html, /<title>Weekly Report<\/title>/);
    assert.match(html, /<main><h1>/);
  });
});
