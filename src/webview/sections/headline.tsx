import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import {
  type CoverageFacts,
  coverageStatements,
  gradeScaleText,
  gradeText,
  shortfallText,
} from '../../core/report/text/coverageText';
import { type HeadlineFacts, headline, loadMeaning, upperBoundText } from '../../core/report/text/headlineText';
import { Emphasis } from '../parts/emphasis';
import { MarkLeave } from '../parts/markLeave';
import type { View } from '../parts/view';
import { listText, paragraph } from '../../core/language/joined';

interface Props {
  readonly view: View;
  readonly facts: HeadlineFacts;
  readonly coverage?: CoverageFacts | undefined;
  /** What the developer can do to make the numbers more reliable. */
  readonly ways: readonly string[];
}

/** The sentence and its coverage. In a week with thin data a notice about that comes first. */
export function Headline(props: Props): JSX.Element {
  return (
    <section aria-labelledby="summary-title">
      <h2 id="summary-title" class="unseen">
        {l10n.t('Summary')}
      </h2>
      <Sentences {...props} />
    </section>
  );
}

function Sentences({ view, facts, coverage, ways }: Props): JSX.Element {
  const upperBound = upperBoundText(facts, view);
  const sentence = (
    <>
      <p class="headline">
        <Emphasis sentence={headline(facts, view)} />
      </p>
      {upperBound !== undefined && <p class="hint">{upperBound}</p>}
    </>
  );
  if (!coverage) return sentence;
  const meaning = <p class="hint">{paragraph([gradeScaleText(), loadMeaning()])}</p>;
  const { grade, shortfalls } = coverage;
  const reasons = shortfalls.map((shortfall) => shortfallText(shortfall, coverage, view));
  if (grade === 'C') {
    return (
      <>
        <div class="notice thin">
          <p>
            <strong>{l10n.t('Not enough data yet:')}</strong> {l10n.t('{0}.', listText(reasons))}
          </p>
          <ul>
            {ways.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </div>
        {sentence}
        <Grade view={view} coverage={coverage} />
        {meaning}
      </>
    );
  }
  return (
    <>
      {sentence}
      <Grade view={view} coverage={coverage} />
      {meaning}
      {ways.length > 0 && <p class="hint">{l10n.t('To make the numbers more reliable: {0}', paragraph(ways))}</p>}
    </>
  );
}

function Grade({ view, coverage }: { readonly view: View; readonly coverage: CoverageFacts }): JSX.Element {
  return (
    <p class="grade">
      <span class="grade-letter">{l10n.t('Coverage {0}', coverage.grade)}</span>
      <span class="grade-name">{gradeText(coverage.grade)}</span>
      <span class="grade-facts">{coverageStatements(coverage, view).join(' · ')}</span>
      <MarkLeave view={view} />
    </p>
  );
}
