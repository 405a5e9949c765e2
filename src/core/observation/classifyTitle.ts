import { ownClassOf, type OwnWords } from './ownClasses';
import type { TitleClass } from './titleClass';

/** Words of titles of meetings, in several languages. The first class with a matching word decides. */
const titleWords: readonly (readonly [TitleClass, RegExp])[] = [
  [
    'own-work',
    /\bfocus|fokus|deep ?work|uninterrupted|undisturbed|ungestört|working time|reserved for|enfoque|travail au calme|tempo de foco|no meetings?|\bcoding\b|concentrat|konzentr|do not (book|disturb)|maker|heads?[- ]?down|pair(ing)?\b|pair programming|block(ed|er)\b|trabajo profundo|arbeitszeit|quiet time|dev time|admin time/,
  ],
  [
    'private',
    /lunch(?! (and|&|n) learn)|mittag|déjeuner|almuerzo|almoço|pranzo|dentist|zahnarzt|arzt\b|doctor|doctor's|physio|kita\b|school|schule|pick[- ]?up|\bgym\b|private?\b|privat|birthday|geburtstag|friseur|coiffeur|holiday|vacation|urlaub|congé|\booo\b|out of office|abwesend|eltern|médecin|dentista|médico|vet\b|handwerker|plumber|therapy|massage|yoga|breakfast|dinner|coffee|kaffee|opticia|optiker|augenarzt|orthodon|haircut|hairdress|barber|\bkids?\b|daycare|nursery|crèche|creche|guardería|garderie|errand|umzug|werkstatt|car (service|repair|inspection)|vaccin|impf|appointment|pizza|\bbbq\b|barbecue|grillen|\bdrinks\b|\bbeers?\b|\bbier\b|happy hour|after ?work|picnic|\bparty\b|feier|osteo|krankengymnastik|passport|parcel|tandarts|huisarts|kapper|cena|apéro|running|\bgym|fitness|funeral|wedding|notar/,
  ],
  [
    'stand-up',
    /stand-?up|\bdaily\b|dsu\b|scrum\b(?! of)|quotidien|diari[oa]\b|\bmorning (sync|scrum|circle|huddle|round|meeting)|morgenrunde|tagesstart|dagstart|point du (jour|matin)|reunião diária|\bhuddle\b|check-?in\b/,
  ],
  ['retrospective', /retro|lessons learn|rückblick|rückschau|look ?back|health check/],
  ['refinement', /refine|grooming|verfeinerung|story (time|pointing|mapping)|backlog|affinement/],
  [
    'planning',
    /planning|planung|planificaci|planification|planejamento|estimat|poker|roadmap|quarterly|\bokrs?\b|kick-?off/,
  ],
  [
    'incident',
    /incident|\binc[- ]?\d|post-?mortem|war room|\brca\b|root cause|(five|5) whys|after[- ]action|bridge call|\bsev ?\d|learning review|incidencia|outage|störung|ausfall|panne|blameless/,
  ],
  ['interview', /interview|candidate|hiring|bewerb|entretien|entrevista|recruit|vorstellungsgespräch|debrief/],
  [
    'explaining',
    /knowledge (transfer|sharing)|how to|how we|onboarding|walk-?through|(?<!on[- ]?call )hand-?over(?! on[- ]?call)|übergabe|introduc|workshop|q&a|\bqa\b session|einführung|wissenstransfer|explain|crash course|primer|guided tour|\busing the|how does|intro to|teach[- ]?in|wie funktioniert|cómo |comment (utiliser|appeler|fonctionne)|traspaso|passation|overdracht|could we|can we (build|do)|q and a|feasib|machbarkeit|viabilid|faisab|factibil|how hard|office hours|sprechstunde|deep dive|tour of|overview of|erklär/,
  ],
  [
    'late-change',
    /change request|last[- ]minute|late change|new field|format change|änderungswunsch|changed? (field|format|contract)/,
  ],
  [
    'requirements',
    /requirement|anforderung|rules of|who may|acceptance|analyst|analysis|business|product\b|discovery|user stor|use case|clarif|klärung|mapping|stakeholder|fachbereich|exigence|requisit|what should|how should|polic(y|ies)\b|what happens|when (is|does|do)\b|wer darf|who can|criteria|kriterien|definition of|\bscope\b|domain model|use[- ]?cases|\bspec(s|ification)?\b/,
  ],
  [
    'design-review',
    /\badr\b|\brfc\b|architect|architektur|arquitect|design|whiteboard|system|technical|event bus|api review|data model|spike|schnittstelle|forum\b|council|\bvs\b|versus|blueprint|trade-?offs?|proposal|decision|entscheid|décision|decisión|conception|diseño|entwurf|ontwerp|besluit|solution review/,
  ],
  [
    'third-party',
    /partner|vendor|provider|supplier|integration|external|\bagency\b|agentur|contractor|reseller|\bpsp\b|acquirer|anbieter|dienstleister|leverancier|fournisseur|proveedor/,
  ],
  ['release', /go\/?no-?go|release|go-?live|launch|deploy|cut-?over|rollout/],
  ['support', /support|complaint|escalation|customer issue|eskalation/],
  [
    'learning',
    /\bguilds?\b|\bgilde\b|communit(y|ies) of practice|\bcop\b|\bchapter\b|tech talk|brown ?bag|lightning|book club|training|learn|craft\b|\bcourses?\b|\bkurs\b|\bcurso|\bcours\b|certif|academy|akademie|bootcamp|study group|reading group|journal club|show (and|&) tell|\bdojo|hackathon|hack day|seminar|masterclass|atelier|\btaller\b|conference|schulung|webinar|meetup|kata|lecture|formation\b/,
  ],
  [
    'one-on-one',
    /\b1:1|\b1-1\b|\b1on1|\bone[- ]on[- ]one|\b1 ?zu ?1|\bo3\b|catch[- ]?up|career|^\p{L}+(?: ?[/<>&+]+ ?| x )\p{L}+$|jahresgespräch|mitarbeitergespräch/u,
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

/** True when the title says that the meeting does not take place, as calendars put it before the title of a cancelled one. */
export function isCancelled(title: string): boolean {
  return /^[\s[(【]*(cancell?ed|abgesagt|annulée?|cancelad[oa]|annullat[oa]|geannuleerd|odwołan[eoy]|отменено|キャンセル済み|已取消|취소됨)\s*[:：)\]】–-]/i.test(
    title,
  );
}
