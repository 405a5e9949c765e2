import type { Activity } from './activity';

/** What is left of an activity whose file is nobody's business: its class. */
export function withoutNames({ doc: _doc, language: _language, branch: _branch, ...rest }: Activity): Activity {
  return rest;
}
