import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { categoryTable } from '../../../src/core/report/tables/categoryColumns';
import { columnsOf, type ReportTable } from '../../../src/core/report/tables/reportTable';
import { requesterTable } from '../../../src/core/report/tables/requesterColumns';
import { roleTable } from '../../../src/core/report/tables/roleColumns';
import { waitTable } from '../../../src/core/report/tables/waitColumns';

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

const schema = JSON.parse(
  readFileSync(join(process.cwd(), 'media', 'shared-report.schema.json'), 'utf8'),
) as SchemaNode;

/** Where the schema describes the rows of each table. */
const rows: readonly [name: string, path: readonly string[], members: string[]][] = [
  ['roles', ['roles'], membersOf(roleTable)],
  ['categories', ['categories'], membersOf(categoryTable)],
  ['requesters', ['requesters', 'named'], membersOf(requesterTable)],
  ['waits', ['waits', 'items'], membersOf(waitTable)],
];

/** The members of a row in JSON. `duration` becomes `hours` and, for less than half an hour, `lessThanHalf`. */
function membersOf<Row>(table: ReportTable<Row>): string[] {
  const columns: string[] = columnsOf(table, 'json', true).map(({ field }) => field);
  const hours = columns.includes('duration') ? ['hours', 'lessThanHalf'] : [];
  return [...new Set([table.item.field, ...columns.filter((field) => field !== 'duration'), ...hours])];
}

describe('The shipped schema of the shared report', () => {
  for (const [name, path, members] of rows) {
    it(`describes exactly the columns that the rows of ${name} have`, () => {
      const node = path.reduce<SchemaNode | undefined>((parent, key) => parent?.properties?.[key], schema);
      assert.deepEqual(Object.keys(node?.items?.properties ?? {}).toSorted(), members.toSorted());
    });
  }
});
