/** Addresses under which agents and bots commit. People have others, also those who are called Claude or Devin. */
const ADDRESSES = [
  /^noreply@anthropic\.com$/,
  /^(?:noreply|codex)@openai\.com$/,
  /^cursoragent@cursor\.com$/,
  /^noreply@aider\.chat$/,
  /^openhands@all-hands\.dev$/,
  /^amp@ampcode\.com$/,
  /^(?:\d+\+)?(?:copilot|copilot-swe-agent|devin-ai-integration|claude|codex|gemini-code-assist|google-labs-jules)(?:\[bot\])?@users\.noreply\.github\.com$/,
  /^copilot@github\.com$/,
  /\[bot\]@/,
];

/** Names that no person has. */
const NAMES = [
  /\[bot\]$/,
  /^(?:github )?copilot(?: .*)?$/,
  /^(?:openai )?codex(?: .*)?$/,
  /^cursor(?: agent)?$/,
  /^claude (?:code|opus|sonnet|haiku)(?: .*)?$/,
  /^claude \d/,
  /^devin(?:[ -]ai(?:[ -].*)?)$/,
  /^gemini (?:cli|code assist)$/,
  /^google[ -]labs[ -]jules$/,
  /^openhands$/,
  /^aider(?: .*)?$/,
];

/** Names that people have too. They are an agent's only with an address to which nobody can write. */
const GIVEN_NAMES = /^(?:claude|devin|jules)$/;

/** Whether a name and an address belong to an agent or a bot. */
export function isAgent(name = '', email = ''): boolean {
  const called = name.trim().toLowerCase();
  const address = email.trim().toLowerCase();
  if (NAMES.some((one) => one.test(called))) return true;
  if (ADDRESSES.some((one) => one.test(address))) return true;
  return GIVEN_NAMES.test(called) && (address === '' || /no-?reply/.test(address));
}

const TRAILER = /^co-authored-by:[ \t]*([^<\n]*?)[ \t]*<([^>\n]*)>[ \t]*$/gim;

/** Whether the trailers of a message name an agent as co-author. */
export function isWithAgent(message: string): boolean {
  return [...message.matchAll(TRAILER)].some(([, name, email]) => isAgent(name, email));
}
