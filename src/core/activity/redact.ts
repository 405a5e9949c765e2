import type { Activity } from './activity';

/** The activity without the name, language and branch of its file; the class of the file stays. */
export function redact({ doc: _doc, language: _language, branch: _branch, ...rest }: Activity): Activity {
  return rest;
}
