/** The keywords of JSON Schema that the shipped schema uses. Any other keyword is an error, so that none is ignored. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: Schema;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const KNOWN = new Set(
  '$schema $id $defs $ref title description type enum const pattern minimum maximum properties required additionalProperties items'.split(
    ' ',
  ),
);

/** The errors in `value`, one line each; empty when it is valid. */
export function schemaFindings(schema: Schema, value: unknown, root: Schema = schema, path = '$'): string[] {
  const unknown = Object.keys(schema).filter((keyword) => !KNOWN.has(keyword));
  if (unknown.length > 0) throw new Error(`keywords that are not checked: ${unknown.join(', ')}`);
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    if (!target) throw new Error(`no such definition: ${schema.$ref}`);
    return schemaFindings(target, value, root, path);
  }
  const findings: string[] = [];
  if (schema.type !== undefined && !isOfType(schema.type, value)) return [`${path} is no ${schema.type}`];
  if (schema.enum && !schema.enum.includes(value)) findings.push(`${path} is none of ${schema.enum.join(', ')}`);
  if ('const' in schema && schema.const !== value) findings.push(`${path} is not ${String(schema.const)}`);
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(String(value))) {
    findings.push(`${path} does not match ${schema.pattern}`);
  }
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) findings.push(`${path} is under ${schema.minimum}`);
    if (schema.maximum !== undefined && value > schema.maximum) findings.push(`${path} is over ${schema.maximum}`);
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    if (items) findings.push(...value.flatMap((item, index) => schemaFindings(items, item, root, `${path}[${index}]`)));
  } else if (typeof value === 'object' && value !== null) {
    findings.push(...inObject(schema, value, root, path));
  }
  return findings;
}

function inObject(schema: Schema, value: object, root: Schema, path: string): string[] {
  const missing = schema.required?.filter((key) => !(key in value)).map((key) => `${path}.${key} is missing`) ?? [];
  const inside = Object.entries(value).flatMap(([key, one]) => {
    const property = schema.properties?.[key];
    if (property) return schemaFindings(property, one, root, `${path}.${key}`);
    return schema.additionalProperties === false ? [`${path}.${key} is not expected`] : [];
  });
  return [...missing, ...inside];
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
