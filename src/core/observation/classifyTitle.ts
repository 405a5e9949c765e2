import { ownClassOf, type OwnWords } from './ownClasses';
import type { TitleClass } from './titleClass';

/** Words of titles of meetings, in several languages. The first class with a matching word decides. */
const titleWords: readonly (readonly [TitleClass, RegExp])[] = [
  [
    'own-work',
    /\bfocus|fokus|deep ?work|no meetings?|\bcoding\b|concentrat|konzentr|do not (book|disturb)|maker|heads?[- ]?down|pair(ing)?\b|pair programming|block(ed|er)\b|trabajo profundo|arbeitszeit|quiet time|dev time|admin time/,
  ],
  [
    'private',
    /lunch(?! (and|&|n) learn)|mittag|déjeuner|almuerzo|almoço|pranzo|dentist|zahnarzt|arzt\b|doctor|doctor's|physio|kita\b|school|schule|pick[- ]?up|\bgym\b|private?\b|privat|birthday|geburtstag|friseur|coiffeur|holiday|vacation|urlaub|congé|\booo\b|out of office|abwesend|eltern|médecin|dentista|médico|vet\b|handwerker|plumber|therapy|massage|yoga|breakfast|dinner|coffee|kaffee/,
  ],
  ['stand-up', /stand-?up|\bdaily\b|dsu\b|scrum\b(?! of)|quotidien|diari[oa]\b|morning sync|check-?in\b/],
  ['retrospective', /retro/],
  ['refinement', /refine|grooming|verfeinerung/],
  [
    'planning',
    /planning|planung|planificaci|planification|planejamento|estimat|poker|roadmap|quarterly|\bokrs?\b|kick-?off/,
  ],
  ['incident', /incident|\binc[- ]?\d|post-?mortem|war room|\brca\b|root cause|outage|störung|ausfall|panne|blameless/],
  ['interview', /interview|candidate|hiring|bewerb|entretien|entrevista|recruit|vorstellungsgespräch|debrief/],
  [
    'explaining',
    /knowledge (transfer|sharing)|how to|how we|onboarding|walk-?through|(?<!on[- ]?call )hand-?over(?! on[- ]?call)|übergabe|introduc|workshop|q&a|\bqa\b session|einführung|wissenstransfer|explain|feasib|machbarkeit|viabilid|faisab|factibil|how hard|office hours|sprechstunde|deep dive|tour of|overview of|erklär/,
  ],
  [
    'late-change',
    /change request|last[- ]minute|late change|new field|format change|änderungswunsch|changed? (field|format|contract)/,
  ],
  [
    'requirements',
    /requirement|anforderung|rules of|who may|acceptance|analyst|analysis|business|product\b|discovery|user stor|use case|clarif|klärung|mapping|stakeholder|fachbereich|exigence|requisit|what should|how should/,
  ],
  [
    'design-review',
    /\badr\b|\brfc\b|architect|architektur|arquitect|design|whiteboard|system|technical|event bus|api review|data model|spike|schnittstelle/,
  ],
  ['third-party', /partner|vendor|provider|supplier|integration|external|anbieter|dienstleister|fournisseur|proveedor/],
  ['release', /go\/?no-?go|release|go-?live|launch|deploy|cut-?over|rollout/],
  ['support', /support|complaint|escalation|customer issue|eskalation/],
  [
    'learning',
    /\bguilds?\b|\bgilde\b|communit(y|ies) of practice|\bcop\b|\bchapter\b|tech talk|brown ?bag|lightning|book club|training|learn|conference|schulung|webinar|meetup|kata|lecture|formation\b/,
  ],
  [
    'one-on-one',
    /\b1:1|\b1-1\b|\b1on1|\bone[- ]on[- ]one|\b1 ?zu ?1|\bo3\b|catch[- ]?up|career|^\p{L}+ ?[/<>x&+]+ ?\p{L}+$|jahresgespräch|mitarbeitergespräch/u,
  ],
  [
    'status',
    /review|demo|all[- ]?hands|town ?hall|status|weekly|sync|jour fixe|\bjf\b|bi-?weekly|steering|team|update|kick|standing|besprechung|réunion|reunión|reunião|runde|monthly/,
  ],
];

/** What the words of a title say that the meeting is about. The developer's own words win. */
export function titleClassOf(title: string, own?: OwnWords<TitleClass>): TitleClass {
  const words = title.toLowerCase().trim();
  const ownClass = ownClassOf(words, own);
  if (ownClass !== undefined) return ownClass;
  if (
    /^((zoom|teams|google|webex) )?(meeting|call|huddle|besprechung|réunion|reunión|anruf)$|^(quick )?(call|huddle|chat|anruf|appel|llamada)\b/.test(
      words,
    )
  )
    return 'other';
  if (/^\[?[a-z][a-z\d]{1,9}-\d+\]?$/.test(words)) return 'own-work';
  return titleWords.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

/** True when the title says that the meeting does not take place. */
export function isCancelled(title: string): boolean {
  return /^(canceled|cancelled|abgesagt|annulé|cancelad[oa]|annullato|geannuleerd|odwołane|отменено)\b/i.test(
    title.trim(),
  );
}
