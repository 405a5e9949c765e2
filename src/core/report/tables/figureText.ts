import { numberText, percentText } from '../text/hours';
import type { Wording } from '../text/wording';
import { type FigureColumn, figureOf } from './reportTable';

/** The text of a figure for the page and Markdown; a dash when the row has no figure in the column. */
export function figureText<Row>(row: Row, column: FigureColumn<Row>, { hours, locale }: Wording): string {
  const value = figureOf(row, column);
  if (value === undefined || (column.kind === 'hours' && !column.main && value === 0)) return '–';
  switch (column.kind) {
    case 'hours':
      return hours(value);
    case 'share':
      return percentText(value, locale);
    case 'count':
      return numberText(value, locale);
    default:
      return column.kind satisfies never;
  }
}
