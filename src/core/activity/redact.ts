import type { Activity } from './activity';

/** The activity without the name, language, branch and owner of its file and when it was typed in; its class stays. */
export function redact(activity: Activity): Activity {
  const { doc: _doc, language: _language, branch: _branch, owner: _owner, typed: _typed, ...rest } = activity;
  return rest;
}
