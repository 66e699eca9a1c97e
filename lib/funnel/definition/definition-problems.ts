/** What is wrong with a definition and can be said by itself. */
export type PlainProblem =
  | 'notJson'
  | 'missing'
  | 'empty'
  | 'tooLong'
  | 'form'
  | 'unreachable'
  | 'twoWon'
  | 'lastRule'
  | 'neverAsked'
  | 'noChoices'
  | 'noReason'
  | 'noAction'
  | 'reserved'
  | 'noTarget'
  | 'sameStep'
  | 'asksSilence'
  | 'noZone'
  | 'closesFirst';

/** What is wrong because of something that it names. */
export type NamedProblem = 'unknown' | 'twice' | 'retired' | 'leadsElsewhere' | 'noMove';

/** One thing that is wrong, and the path of it in the file: `stages[2].label`; empty: the file as a whole. */
export type FunnelProblem =
  | { readonly path: string; readonly type: PlainProblem }
  | { readonly path: string; readonly type: NamedProblem; readonly name: string };
