import assert from 'node:assert/strict';
import { pageHtml } from '../../../src/editor/shared/pageHtml';

describe('A page of the panel without data', () => {
  const html = pageHtml({
    language: 'de"><script>',
    title: 'Weekly Report',
    nonce: 'abc123',
    cspSource: 'https://host.example',
    script: 'https://host.example/dist/report.js',
    styles: ['https://host.example/media/report.css'],
  });

  it('can load only its one script, its stylesheets and its images', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    assert.equal(
      policy,
      "default-src 'none'; img-src https://host.example; style-src https://host.example; script-src 'nonce-abc123'; " +
        "font-src 'none'; base-uri 'none'; form-action 'none'",
    );
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.doesNotMatch(html, /unsafe|<style| style=/);
  });

  it('has a language, a title, a main element and a heading', () => {
    assert.match(html, /<html lang="de&quot;&gt;&lt;script&gt;">/);
    assert.match(html, /<title>Weekly Report<\/title>/);
    assert.match(html, /<main><h1>/);
  });
});
