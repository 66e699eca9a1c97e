import { foldedWords } from './fold-words';

/** How high somebody stands in a company, the highest first. */
export const seniorities = [
  'owner',
  'cLevel',
  'vicePresident',
  'director',
  'manager',
  'specialist',
  'entry',
] as const;
export type Seniority = (typeof seniorities)[number];

/**
 * Whether a title holds all words of a phrase, in any order and by any usual way to write them: "Head of Sales" has
 * "sales head" in it, and "VP Marketing" has "vice president". Parts of words do not count: a "salesperson" is no "sales".
 */
export function titleHas(title: string, phrase: string): boolean {
  const had = new Set(titleWords(title));
  const wanted = titleWords(phrase);
  return wanted.length > 0 && wanted.every((word) => had.has(word));
}

/** How high a title stands by its words; null: they do not say. The highest that they name counts. */
export function seniorityOf(title: string): Seniority | null {
  const said = new Set(titleWords(title));
  // An assistant to the board is not on it, nor does a deputy's assistant lead.
  if (assisting.some((word) => said.has(word))) return 'entry';
  return seniorities.find((seniority) => wordsFor[seniority].some((word) => said.has(word))) ?? null;
}

/** The telling words of a title, each in one way to write it: abbreviations are spelled out, filling words left out. */
export function titleWords(title: string): readonly string[] {
  return foldedWords(title.replaceAll('&', ' and '))
    .flatMap((word) => spelledOut[word]?.split(' ') ?? [word])
    .filter((word) => !filling.has(word));
}

const filling: ReadonlySet<string> = new Set(
  'a an and at de del der des di die du e et for fur in la le of the to und y zu'.split(' '),
);

const assisting = [
  'assistant',
  'assistentin',
  'assistent',
  'asistente',
  'assistante',
  'secretary',
  'sekretariat',
];

/** Usual short forms; a chief officer's are told apart by their function alone. */
const spelledOut: Readonly<Record<string, string>> = {
  ceo: 'chief executive officer',
  cfo: 'chief financial officer',
  cio: 'chief information officer',
  ciso: 'chief information security officer',
  cmo: 'chief marketing officer',
  coo: 'chief operating officer',
  cpo: 'chief product officer',
  cro: 'chief revenue officer',
  cso: 'chief sales officer',
  cto: 'chief technology officer',
  dir: 'director',
  eng: 'engineering',
  exec: 'executive',
  hr: 'human resources',
  it: 'information technology',
  jr: 'junior',
  md: 'managing director',
  mgr: 'manager',
  mkt: 'marketing',
  mktg: 'marketing',
  ops: 'operations',
  evp: 'executive vice president',
  pres: 'president',
  sr: 'senior',
  svp: 'senior vice president',
  vp: 'vice president',
  avp: 'vice president',
};

/** Words that tell the height, in the languages in which titles are met most. */
const wordsFor: Readonly<Record<Seniority, readonly string[]>> = {
  owner: [
    'owner',
    'founder',
    'cofounder',
    'partner',
    'proprietor',
    'inhaber',
    'inhaberin',
    'grunder',
    'grunderin',
    'fondateur',
    'fondatrice',
    'gerant',
    'gerante',
    'fundador',
    'fundadora',
    'socio',
    'socia',
    'titolare',
  ],
  cLevel: [
    'chief',
    'geschaftsfuhrer',
    'geschaftsfuhrerin',
    'geschaftsfuhrung',
    'vorstand',
    'pdg',
    'consejera',
    'consejero',
    'amministratore',
    'amministratrice',
  ],
  vicePresident: ['vice', 'vicepresident', 'vicepresidente', 'president', 'presidente'],
  director: [
    'director',
    'directora',
    'directeur',
    'directrice',
    'direktor',
    'direktorin',
    'direttore',
    'direttrice',
    'diretor',
    'diretora',
    'head',
    'leiter',
    'leiterin',
    'leitung',
    'bereichsleiter',
    'bereichsleiterin',
  ],
  manager: [
    'manager',
    'managerin',
    'lead',
    'supervisor',
    'teamleiter',
    'teamleiterin',
    'responsable',
    'gerente',
    'jefe',
    'jefa',
    'chef',
    'capo',
    'coordinator',
    'principal',
  ],
  specialist: [
    'specialist',
    'engineer',
    'developer',
    'analyst',
    'consultant',
    'executive',
    'representative',
    'designer',
    'administrator',
    'buyer',
    'planner',
    'officer',
    'architect',
    'accountant',
    'senior',
    'associate',
    'referent',
    'referentin',
    'ingenieur',
    'entwickler',
    'entwicklerin',
    'berater',
    'beraterin',
  ],
  entry: [
    'intern',
    'trainee',
    'junior',
    'student',
    'apprentice',
    'praktikant',
    'praktikantin',
    'azubi',
    'stagiaire',
  ],
};
