import type { AppClass } from './appClass';
import type { AppTopic } from './appTopic';

/** The title of a meeting in the title of a call, without the name of the program. */
export function meetingTitle(title: string): string {
  return (
    title
      .split(/ \| /)[0]
      ?.replace(/^(meet|zoom|jitsi|webex|teams|whereby|call|meeting)\s*[-–:]\s*/i, '')
      .trim() ?? ''
  );
}

/** Purposes of channels and mails by their words. The first that matches decides. */
const talkWords: readonly (readonly [AppTopic, RegExp])[] = [
  [
    'automatic',
    /run failed|(build|pipeline|job|deployment|workflow)s? (#?\d+ )?(failed|passed|broken|succeeded|fixed)|\bci\b|pipeline|dependabot|renovate|no-?reply|newsletter|digest|jenkins/,
  ],
  [
    'leisure',
    /random|water-?cooler|lunch|\bclub\b|fun\b|memes?|pets|off-?topic|social|food|kaffee|coffee|gaming|music|sports?\b|cats|dogs|small-?talk|mittag|running|cycling|kicker|plauder|cafe|bücher|books|photo|travel|hobby|banter|chit-?chat|comida|charla|pause|küche|kitchen|\blauf|vinyl|musik|garden|plants|pflanzen|parents|cooking|kochen|recipes|rezept|movies|\bfilm|kino|series|\bbeer|\bbier|\bwine|\bwein|\bbikes?\b|\bski\b|climb|kletter|yoga|chess|schach|board-?games|spiele|birthday|geburtstag|celebrat|kudos|shout-?outs?|jokes?|witz|fußball|football|soccer|hiking|wander|knitting|introductions/,
  ],
  [
    'incident',
    /\binc[-_ ]?\d|incident|war-?room|outage|\balerts?\b|alerts?-|sev-?\d|störung|ausfall|on-?call|oncall|pager|panne|incidencia|firefight|\bsev[-_]|\bp[01]\b|disruption|degrad|emergency|notfall/,
  ],
  [
    'complaint',
    /complain|escalat|beschwerde|reklamation|eskalation|queja|reclama|plainte|réclamation|dissatisf|angry|unhappy|unzufrieden|verärgert|frustrat|insatisf|mécontent|klacht/,
  ],
  [
    'third-party',
    /^#?(ext|x|shared|connect|partners?|vendors?)[-_]|external|partner|support request|vendor|integrations?$|-integration|provider|\bcase \d|ticket update|\[#\d+\]|sandbox|supplier|lieferant|proveedor|fournisseur|anbieter|psp\b|acquirer/,
  ],
  [
    'approval',
    /approv|sign-?off|freigabe|genehmig|aprobaci|aprovaç|approbation|budget|reminder|erinnerung|rappel|recordatorio|follow-?up|nachfrage|pending|waiting for|go-?ahead|green ?light|^(re: |aw: )?(ok|okay) (for|to)\b|please (approve|confirm|release|sign)|purchase|still open|outstanding|visto bueno|goedkeur|validation request/,
  ],
  [
    'access',
    /access|vpn|firewall|\brights\b|permission|credential|allow-?list|whitelist|\bdns\b|api key|freischalt|permiso|droits|toegang|(infra|ops|sre|cloud|platform|network|sysadmin|dba|security)[-_](help|support|requests?|tickets?|ask|desk|service)|(ask|help)[-_](infra|ops|sre|cloud|platform|security|network)|zugang|zugriff|berechtigung|acceso|accès|acesso|devops|infra|platform-support|platform-help|it-help|it-support|\bit-|(?<!api-)helpdesk|service-?desk|rights request|secrets?\b|certificat/,
  ],
  [
    'ownership',
    /who (owns|maintains|runs|is responsible)|owner|responsible|zuständig|verantwort|responsab|whose|handover|übergabe|timeline|dependency|dependencies|alignment|abstimmung|dates? for|schedule|milestone|termin(e|plan)|calendrier de|plazos/,
  ],
  [
    'administration',
    /vacation|holiday|\bleave\b|absence|survey|questionnaire|fragebogen|pulse|engagement|\bcourse\b|\bpolicy update|training|timesheet|expense|\bhr\b|umfrage|urlaub|schulung|reisekosten|encuesta|vacaciones|congés|formation|compliance|payroll|hiring|interview|stundenzettel/,
  ],
  [
    'requirements',
    /acceptance|requirement|definition of (done|ready)|criteria|\bpm[-_]|\bpo[-_]|roadmap|fachbereich|négocio|métier|scope|discovery|product|anforderung|akzeptanz|user stor|exigence|requisit|fachlich|business rules?|analys|backlog|feature-?request|spezifikation/,
  ],
  [
    'decision',
    /architect|\badrs?\b|\brfcs?\b|tech-?(proposals|radar|strategy|council|decisions)|design-?docs|proposals\b|design-review|tech-?design|architektur|arquitectura/,
  ],
  [
    'release',
    /release|go-?live|rollout|launch|cutover|deploy|\bship-?(it|room|train)|shipping-(it|room|train)|versions\b|freigabeplan/,
  ],
  [
    'question',
    /help|^#?ask|\bask-|asking|\bqn?a\b|q-and-a|\bfaq\b|which (field|column)|columns?\b|preguntas?|dudas|vragen|exchange|storefront|shop-?(devs?|team|app)|\bui-|-ui\b|\bapp-|apps?-(devs?|team|crew)|clients?-|partners-api|support|question|frage|hilfe|ayuda|aide\b|duda|how (do|to|can)|\bfe-be|\bbe-fe|frontend|front-end|-web\b|\bweb-|mobile|\bios\b|android|consumers?|api-users|export fields|fields|format|endpoint|webhook|example/,
  ],
  ['team', /team|squad|backend|guild|chapter|crew|tribe|^#?dev-|standup|engineering|entwicklung|equipe|équipe|equipo/],
];

/** What a chat or a mail is about. A chat with one person says nothing but that. */
export function talkTopic(app: AppClass, title: string): AppTopic | undefined {
  const subject = subjectOf(title);
  const found = talkWords.find(([, words]) => words.test(subject))?.[0];
  if (app === 'mail') {
    if (/^(inbox|posteingang|bandeja|boîte|caixa|drafts|sent|starred|all mail|entwürfe)/.test(subject)) return 'list';
    if (found === 'team' || found === 'leisure') return undefined;
    return found ?? (/^(re|aw|fw|fwd|wg|sv|tr|rv)[:：]/i.test(title.trim()) ? 'person' : undefined);
  }
  const isChannel = /^[^|]*#|\((channel|kanal|canal)\)/i.test(title) || /^[a-z\d]+([-_][a-z\d]+)+$/.test(subject);
  if (isChannel) return found ?? 'team';
  return 'person';
}

/** The name of a channel or the subject of a mail, in lower case. */
function subjectOf(title: string): string {
  const parts = title
    .toLowerCase()
    .split(/ [|] /)
    .filter((part) => part !== 'chat');
  const [first = ''] = parts;
  return first
    .replace(/\((channel|kanal|canal)\)/, '')
    .replace(/ - (outlook|thunderbird|[\w.+-]+@[\w.-]+).*$/, '')
    .trim();
}

const ticketKey = /\b[a-z][a-z\d]{1,9}-\d+\b/;

/** What a page is used for. */
export function pageTopic(
  app: AppClass,
  title: string,
  site: string,
  ownTickets: ReadonlySet<string>,
): AppTopic | undefined {
  const words = title.toLowerCase();
  if (/^(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|host\.docker)/.test(site)) return 'local';
  switch (app) {
    case 'wiki':
      return wikiTopic(words, site);
    case 'tickets':
      return ticketTopic(words, site, ownTickets);
    case 'code-host':
      if (/\/(actions|pipelines|builds?|jobs|checks|workflows)\b|jenkins|circleci|buildkite|teamcity|argo/.test(site))
        return 'pipeline';
      return /pull|merge_requests|\/mr\/|review|changes/.test(site) ? 'own-ticket' : undefined;
    case 'monitoring':
      return isErrors(words, site) ? 'errors' : undefined;
    case 'api-client':
    case 'database':
      return /\blocal\b|localhost|127\.0\.0\.1|\bdev\b/.test(words) ? 'local' : undefined;
    case 'other':
      return otherTopic(words, site);
    default:
      return undefined;
  }
}

/** Errors of single calls and logs, in contrast to dashboards. */
function isErrors(words: string, site: string): boolean {
  return (
    /sentry|rollbar|bugsnag|airbrake|raygun|discover|\/logs?\b|explore|papertrail|loggly|graylog|issues?\//.test(
      site,
    ) || /\blogs?\b|error tracking|traces?\b/.test(words)
  );
}

function wikiTopic(words: string, site: string): AppTopic | undefined {
  if (/post-?mortem|incident (report|review|analysis)|\bincident\b|inc-\d|root cause|nachbereitung/.test(words))
    return 'postmortem';
  if (/\badrs?\b|\brfcs?\b|\bdecision|proposal|architecture decision|design (doc|proposal)|architektur/.test(words))
    return 'decision';
  if (/sprint|roadmap|board|okr|quarter|goals/.test(words)) return 'plan';
  if (/(meeting|call) notes|minutes|notizen|protokoll|agenda|1:1|1-1|retro|stand-?up|\bdaily\b/.test(words))
    return 'team';
  const isEdited =
    /\/edit|edit-v2|resumedraft|createpage|action=edit|\/new\b/.test(site) ||
    /^(edit|bearbeiten|editing|modifier|editar)\b/.test(words);
  if (
    /requirement|definition of (done|ready)|data dictionary|specification|criteria|fields of|field mapping|acceptance|anforderung|user stor|business rule/.test(
      words,
    )
  )
    return 'requirements';
  return isEdited ? 'writing' : undefined;
}

function ticketTopic(words: string, site: string, ownTickets: ReadonlySet<string>): AppTopic | undefined {
  if (/servicedesk|service-now|servicenow|helpdesk|help center|zendesk|freshservice|portal\//.test(`${site} ${words}`))
    return /approv|freigabe|sign-?off|change request/.test(words) ? 'approval' : 'access';
  if (/waiting for approval|approval|sign-?off|freigabe/.test(words)) return 'approval';
  const key = ticketKey.exec(words)?.[0] ?? ticketKey.exec(site)?.[0];
  if (key !== undefined && ownTickets.has(key)) return 'own-ticket';
  if (/who owns|responsible|zuständig|nightly job|unowned|ownerless|nobody/.test(words)) return 'ownership';
  if (/\bbug\b|defect|fehler/.test(words)) return 'own-ticket';
  if (/board|backlog|\/boards|rapidboard|\bactive\b|sprint|my issues|filter|dashboard/.test(`${words} ${site}`))
    return 'plan';
  return key === undefined ? 'plan' : 'ticket';
}

function otherTopic(words: string, site: string): AppTopic | undefined {
  if (/devtools|developer tools|entwicklertools/.test(words)) return 'errors';
  if (/(merchant|partner|developer|vendor|provider) ?(portal|center|console|dashboard)|transactions/.test(words))
    return 'third-party';
  return /docs?\.|documentation|stackoverflow|stackexchange|chatgpt|claude|gemini|perplexity|developer\.|pkg\.|reference|guide/.test(
    `${site} ${words}`,
  )
    ? 'list'
    : undefined;
}
