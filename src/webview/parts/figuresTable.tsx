import type { ComponentChildren, JSX } from 'preact';
import {
  type Column,
  columnsOf,
  type FigureColumn,
  figureOf,
  type ReportTable,
  textOf,
} from '../../core/report/tables/reportTable';
import { figureText } from '../../core/report/tables/figureText';
import { numberText, percentText } from '../../core/report/text/hours';
import type { Duration } from '../../core/time/span';
import { Amount } from './amount';
import type { Selection } from './selection';
import { UserText } from './userText';
import type { View } from './view';

/** A row after the rows of the table, for time that has no row there, such as "Other". */
export interface RestRow {
  readonly name: string;
  readonly duration: Duration;
  readonly selection?: Selection;
}

interface Props<Row> {
  readonly view: View;
  readonly table: ReportTable<Row>;
  readonly rows: readonly Row[];
  readonly caption: ComponentChildren;
  /** Shown before the name of a row. */
  readonly mark?: (row: Row) => JSX.Element;
  /** The bar of a row; `longest` is the largest main figure of the table. */
  readonly bar?: (row: Row, longest: number) => JSX.Element;
  readonly restBar?: (row: RestRow, longest: number) => JSX.Element;
  readonly rest?: readonly RestRow[];
  /** The entries that the main figure of a row comes from. */
  readonly selectionOf?: (row: Row) => Selection;
  /** The name of the last row, which has the sums. */
  readonly total?: string;
}

/** A table of the report on the page, with the columns that the table prints there. */
export function FiguresTable<Row>(props: Props<Row>): JSX.Element {
  const { view, table, rows, caption, mark, bar, restBar, rest = [], selectionOf, total } = props;
  const columns = columnsOf(table, 'page', view.shares).filter((column) => !isHidden(column, rows));
  const main = columns.find(isMain);
  const longest = Math.max(
    1,
    ...rows.map((row) => (main && figureOf(row, main)) ?? 0),
    ...rest.map(({ duration }) => duration),
  );
  return (
    <table class="figures">
      {caption}
      <thead>
        <tr>
          <th scope="col">{table.item.heading()}</th>
          {bar && <td class="bar-cell" />}
          {columns.map((column) => (
            <th key={column.field} scope="col" class={classOf(column)}>
              {column.name()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <th scope="row">
              {mark?.(row)}
              {table.item.typed ? <UserText text={table.item.nameOf(row)} /> : table.item.nameOf(row)}
            </th>
            {bar && <td class="bar-cell">{bar(row, longest)}</td>}
            {columns.map((column) => (
              <td key={column.field} class={classOf(column)}>
                {isMain(column) && selectionOf ? (
                  <Amount
                    view={view}
                    duration={figureOf(row, column) ?? 0}
                    of={table.item.nameOf(row)}
                    selection={selectionOf(row)}
                  />
                ) : (
                  cellOf(row, column, view)
                )}
              </td>
            ))}
          </tr>
        ))}
        {rest.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            {bar && <td class="bar-cell">{restBar?.(row, longest)}</td>}
            {columns.map((column) => (
              <td key={column.field} class={classOf(column)}>
                {isMain(column) ? (
                  <Amount
                    view={view}
                    duration={row.duration}
                    of={row.name}
                    {...(row.selection && { selection: row.selection })}
                  />
                ) : (
                  '–'
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total !== undefined && (
        <TotalRow view={view} rows={rows} columns={columns} hasBars={bar !== undefined} name={total} />
      )}
    </table>
  );
}

interface TotalProps<Row> {
  readonly view: View;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly hasBars: boolean;
  readonly name: string;
}

function TotalRow<Row>({ view, rows, columns, hasBars, name }: TotalProps<Row>): JSX.Element {
  const cell = (column: Column<Row>): ComponentChildren => {
    if (column.kind === 'text' || column.total === 'none') return '';
    const total = rows.reduce((sum, row) => sum + (figureOf(row, column) ?? 0), 0);
    if (column.main) return <Amount view={view} duration={total} of={name} selection={{}} />;
    if (column.kind === 'share') return percentText(total, view.locale);
    return column.kind === 'hours' ? view.hours(total) : numberText(total, view.locale);
  };
  return (
    <tfoot>
      <tr>
        <th scope="row">{name}</th>
        {hasBars && <td class="bar-cell" />}
        {columns.map((column) => (
          <td key={column.field} class={classOf(column)}>
            {cell(column)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function cellOf<Row>(row: Row, column: Column<Row>, view: View): ComponentChildren {
  if (column.kind !== 'text') return figureText(row, column, view);
  const text = textOf(row, column);
  if (text === undefined) return '–';
  return column.typed ? <UserText text={text} /> : text;
}

function isMain<Row>(column: Column<Row>): column is FigureColumn<Row> {
  return column.kind !== 'text' && column.main === true;
}

function isHidden<Row>(column: Column<Row>, rows: readonly Row[]): boolean {
  return column.kind !== 'text' && column.onlyWithTime === true && !rows.some((row) => figureOf(row, column));
}

function classOf<Row>({ kind, optional }: Column<Row>): string | undefined {
  const names = [...(kind === 'text' ? [] : ['number']), ...(optional ? ['optional'] : [])];
  return names.length === 0 ? undefined : names.join(' ');
}
