import type { Activity } from './activity';

/** The activity without the name, language and branch of its file and when it was typed in; its class stays. */
export function redact(activity: Activity): Activity {
  const { doc: _doc, language: _language, branch: _branch, typed: _typed, ...rest } = activity;
  return rest;
}
