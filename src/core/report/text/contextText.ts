import * as l10n from '@vscode/l10n';
import { statementList } from '../../language/joined';
import { numberText, percentText } from './hours';

/** A figure from a study, as context: never a target or a ranking (docs/report.md, "Figures from elsewhere"). */
interface ContextFigure {
  readonly what: string;
  readonly value: string;
  readonly source: string;
}

export function contextFigures(locale: string): ContextFigure[] {
  const percent = (...figures: readonly number[]) => figures.map((figure) => percentText(figure / 100, locale));
  return [
    {
      what: l10n.t('Coding, bug fixing and testing, of the previous workday'),
      value: percent(15, 14, 8).join(' + '),
      source: l10n.t('5,928 Microsoft developers, self-reported, 2019'),
    },
    {
      what: l10n.t('Documentation; specification; helping others; meetings'),
      value: statementList(percent(2, 4, 5, 15)),
      source: l10n.t('the same study'),
    },
    {
      what: l10n.t('Coding, of logged computer time'),
      value: percentText(0.21, locale),
      source: l10n.t('20 developers at 4 companies, 2,197 hours logged, 2017'),
    },
    {
      what: l10n.t('Coding share across earlier studies, by definition'),
      value: `${numberText(9, locale)}–${percentText(0.61, locale)}`,
      source: l10n.t('review within the 2019 study'),
    },
    {
      what: l10n.t('Toil: average, and the advised limit'),
      value: statementList(percent(33, 50)),
      source: l10n.t('Google SRE, quarterly survey; toil is not the same as load'),
    },
    {
      what: l10n.t('First edit within a minute after an interruption'),
      value: percentText(0.1, locale),
      source: l10n.t('10,000 sessions of 86 programmers, 2011'),
    },
  ];
}

export function contextCaution(): string {
  return l10n.t(
    'Definitions differ from one study to the next, and none of them measures work done in place of another role. These figures say what others counted; they are not a target.',
  );
}
