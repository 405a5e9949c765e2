import * as v from 'valibot';
import { parseInput } from '../input/parseInput';
import { type Role, roles } from './roles';

const schema = v.picklist(roles, `expected one of ${roles.join(', ')}.`);

/** Parses the role argument of a command; undefined when there is none. Throws `InputError` with the accepted form. */
export function parseRoleArgument(input: unknown): Role | undefined {
  return input === undefined ? undefined : parseInput(schema, input, 'role');
}
