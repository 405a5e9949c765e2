import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { Wording } from '../core/report/text/wording';
import type { BragDocument } from '../core/share/brag';
import { bragDuty, bragRest, bragTitle, bragTotal, bragWhen } from '../core/share/bragMarkdown';
import { roleText } from '../core/taxonomy/roleText';
import { UserLink, UserText } from './parts/userText';
import { htmlFile } from './renderHtml';

/** The brag document as one HTML file without scripts and without network access. */
export function bragHtml(document: BragDocument, wording: Wording, css: string): string {
  return htmlFile(bragTitle(document, wording), css, <Brag document={document} wording={wording} />);
}

function Brag({ document, wording }: { readonly document: BragDocument; readonly wording: Wording }): JSX.Element {
  const rest = bragRest(document, wording);
  const total = bragTotal(document, wording);
  return (
    <main>
      <h1 class="headline">{bragTitle(document, wording)}</h1>
      {total !== undefined && <p class="hint">{total}</p>}
      {document.outcomes.length === 0 && (
        <p class="section">{l10n.t('No outcome was written down in this time yet.')}</p>
      )}
      {document.outcomes.map((outcome) => (
        <section key={outcome.text} class="section">
          <h2>
            <UserText text={outcome.text} />
          </h2>
          <p class="hint">
            {bragWhen(outcome, wording)} · {wording.hours(outcome.duration)}
          </p>
          <ul class="statements">
            {outcome.duties.map((duty) => (
              <li key={bragDuty(duty)}>
                {bragDuty(duty)}: {wording.hours(duty.duration)}
              </li>
            ))}
            {outcome.links.map((link) => (
              <li key={link}>
                <UserLink link={link} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {rest !== undefined && (
        <section class="section">
          <h2>{l10n.t('Other work')}</h2>
          <p class="hint">{rest}</p>
          <ul class="statements">
            {document.rest.categories.map(({ category, duration }) => (
              <li key={category}>
                {category}: {wording.hours(duration)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {total !== undefined && (
        <section class="section">
          <h2>{l10n.t('Which role would normally do it')}</h2>
          <ul class="statements">
            {document.roles.map(({ role, duration }) => (
              <li key={role}>
                {roleText(role)}: {wording.hours(duration)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
