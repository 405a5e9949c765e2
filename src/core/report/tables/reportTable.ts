import type { Duration } from '../../time/span';

/** Where a column may be printed. Every table is drawn by the page; the others are the forms that are shared. */
export type Output = 'page' | 'markdown' | 'csv' | 'json';

interface ColumnBase<Row> {
  /** Where the value lies in a row, and its key in the JSON. */
  readonly field: keyof Row & string;
  readonly name: () => string;
  /** Left out of the page where it is narrow. */
  readonly optional?: true;
  /** Forms in which it is not printed. */
  readonly notIn?: readonly Output[];
}

/**
 * A figure of a row. `hours` are milliseconds, `share` is 0 to 1. The main figure of a table is the one that its bars
 * draw and that leads to the entries behind it.
 */
export interface FigureColumn<Row> extends ColumnBase<Row> {
  readonly kind: 'hours' | 'share' | 'count';
  readonly main?: true;
  /** Left out of the page where no row has any. */
  readonly onlyWithTime?: true;
  /** What the line is called that CSV has for hours besides the main ones; the field's name without it. */
  readonly csvLine?: string;
}

/** Words in a row: what a person typed, or a state that has a text. */
export interface TextColumn<Row> extends ColumnBase<Row> {
  readonly kind: 'text';
  readonly typed?: true;
  /** The words, for a field that is no text by itself. */
  readonly textOf?: (row: Row) => string;
  /** CSV has room for one text besides the item: this one. */
  readonly csvDetail?: (row: Row) => string | undefined;
}

export type Column<Row> = FigureColumn<Row> | TextColumn<Row>;

/** A table of the report, from which the page, Markdown, CSV and JSON are made. */
export interface ReportTable<Row> {
  /** Its section in CSV. */
  readonly id: string;
  /** What a row is about: its id in CSV and JSON, and its name for people. */
  readonly item: {
    readonly field: keyof Row & string;
    readonly heading: () => string;
    readonly nameOf: (row: Row) => string;
    /** The name is what a person typed. */
    readonly typed?: true;
  };
  readonly columns: readonly Column<Row>[];
}

/** The columns that one form prints. */
export function columnsOf<Row>(table: ReportTable<Row>, output: Output): readonly Column<Row>[] {
  return table.columns.filter(({ notIn }) => !notIn?.includes(output));
}

/** The figure of a row in a column; undefined where the row has none. */
export function figureOf<Row>(row: Row, column: FigureColumn<Row>): number | undefined {
  const value: unknown = row[column.field];
  return typeof value === 'number' ? value : undefined;
}

/** The words of a row in a column; undefined where the row has none. */
export function textOf<Row>(row: Row, column: TextColumn<Row>): string | undefined {
  if (column.textOf) return column.textOf(row);
  const value: unknown = row[column.field];
  return typeof value === 'string' ? value : undefined;
}

/** How figures are rounded where a report is shared. */
export interface Rounding {
  readonly hours: (length: Duration) => Duration;
  readonly percent: (share: number) => number;
}

/** The row as it may be shared: its figures rounded by their kind, all else as it is. */
export function roundRow<Row extends object>(table: ReportTable<Row>, row: Row, { hours, percent }: Rounding): Row {
  const rounded: Record<string, number> = {};
  for (const column of table.columns) {
    if (column.kind !== 'hours' && column.kind !== 'share') continue;
    const value = figureOf(row, column);
    if (value !== undefined) rounded[column.field] = column.kind === 'hours' ? hours(value) : percent(value);
  }
  return { ...row, ...rounded };
}
