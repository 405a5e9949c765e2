import type { JSX } from 'preact';
import type { CasePage, CaseRow, CaseSection } from '../core/roleCase/casePage';
import { MarkDefinitions } from './charts/markDefinitions';
import { loadMarks } from './charts/marks';
import { Bar } from './parts/bar';
import { Emphasis } from './parts/emphasis';
import { Section } from './parts/section';
import { UserLink, UserText } from './parts/userText';
import { htmlFile } from './renderHtml';

/** A case as one HTML file without scripts and without network access, which prints on two A4 sheets. */
export function caseHtml(page: CasePage, css: string): string {
  return htmlFile(page.title, css, <Case {...page} />);
}

function Case({ title, made, lead, sections }: CasePage): JSX.Element {
  return (
    <main>
      <MarkDefinitions />
      <header class="masthead">
        <h1>
          <span class="week-number">{title}</span>
        </h1>
      </header>
      {lead.map((sentence, index) => (
        <p key={sentence} class={index === 0 ? 'headline' : 'hint'}>
          <Emphasis sentence={sentence} />
        </p>
      ))}
      {sections.map((section) => (
        <Section key={section.id} id={section.id} title={section.title} hint={section.hint}>
          <Content {...section} />
        </Section>
      ))}
      <p class="section">
        <UserText text={made} />
      </p>
    </main>
  );
}

function Content({ title, asks, rows, sentences }: CaseSection): JSX.Element {
  return (
    <>
      {asks && (
        <ol class="statements">
          {asks.map((ask) => (
            <li key={ask}>
              <UserText text={ask} />
            </li>
          ))}
        </ol>
      )}
      {rows && <Rows caption={title} rows={rows} />}
      {sentences && (
        <ul class="statements">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Rows({ caption, rows }: { readonly caption: string; readonly rows: readonly CaseRow[] }): JSX.Element {
  const hasBars = rows.some(({ part }) => part !== undefined);
  return (
    <table class="figures">
      <caption class="unseen">{caption}</caption>
      <tbody>
        {rows.map(({ name, amount, part, link }, index) => (
          <tr key={index}>
            <th scope="row">{link === undefined ? <UserText text={name} /> : <UserLink link={link} text={name} />}</th>
            {hasBars && <td class="bar-cell">{part !== undefined && <Bar part={part} fill={loadMarks.load} />}</td>}
            <td class="number">{amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
