/** Where a column can be printed: the page of the developer, or one of the formats for sharing. */
type Output = 'page' | 'markdown' | 'csv' | 'json';

interface ColumnBase<Row> {
  /** The member of the row that holds the value; also its key in the JSON. */
  readonly field: keyof Row & string;
  readonly name: () => string;
  /** The page hides the column when the page is narrow. */
  readonly optional?: true;
  /** The outputs in which the column is not printed. */
  readonly notIn?: readonly Output[];
}

/**
 * A figure of a row. `hours` are milliseconds, `share` is 0 to 1. The bars of a table draw its main figure, and a click
 * on the main figure shows the entries that it comes from.
 */
export interface FigureColumn<Row> extends ColumnBase<Row> {
  readonly kind: 'hours' | 'share' | 'count';
  /** What a last row with totals shows. */
  readonly total: 'sum' | 'none';
  readonly main?: true;
  /** The page leaves the column out when no row has time in it. */
  readonly onlyWithTime?: true;
  /** CSV has a line of its own for each figure besides the first ones. This names it; the default is `field`. */
  readonly csvLine?: string;
}

/** A text of a row: what a person typed, or the text of a state. */
interface TextColumn<Row> extends ColumnBase<Row> {
  readonly kind: 'text';
  readonly typed?: true;
  /** The text for a field whose value is not a string. */
  readonly textOf?: (row: Row) => string;
  /** A line of CSV has one text besides the item, in the column `detail`. This returns that text. */
  readonly csvDetail?: (row: Row) => string | undefined;
}

export type Column<Row> = FigureColumn<Row> | TextColumn<Row>;

/** A table of the report. The page, Markdown, CSV and JSON are made from it. */
export interface ReportTable<Row> {
  /** The name of its section in CSV. */
  readonly id: string;
  /** The subject of a row: `field` holds its id for CSV and JSON, `nameOf` returns its name for people. */
  readonly item: {
    readonly field: keyof Row & string;
    readonly heading: () => string;
    readonly nameOf: (row: Row) => string;
    /** True when a person typed the name. */
    readonly typed?: true;
  };
  readonly columns: readonly Column<Row>[];
}

/** The columns that `output` prints. Without `shares` it prints none with shares. */
export function columnsOf<Row>(table: ReportTable<Row>, output: Output, shares: boolean): readonly Column<Row>[] {
  return table.columns.filter(({ notIn, kind }) => !notIn?.includes(output) && (shares || kind !== 'share'));
}

/** The figure of a row in a column; undefined when the row has none. */
export function figureOf<Row>(row: Row, column: FigureColumn<Row>): number | undefined {
  const value: unknown = row[column.field];
  return typeof value === 'number' ? value : undefined;
}

/** The text of a row in a column; undefined when the row has none. */
export function textOf<Row>(row: Row, column: TextColumn<Row>): string | undefined {
  if (column.textOf) return column.textOf(row);
  const value: unknown = row[column.field];
  return typeof value === 'string' ? value : undefined;
}
