import { titleWords } from './title';

/** What somebody does in a company, whatever their height. */
export const titleFunctions = [
  'marketing',
  'sales',
  'purchasing',
  'finance',
  'people',
  'legal',
  'research',
  'product',
  'technology',
  'operations',
] as const;
export type TitleFunction = (typeof titleFunctions)[number];

/** The function that a title names by its words; of several the first in the list above. Null: it names none of them. */
export function functionOf(title: string): TitleFunction | null {
  const said = new Set(titleWords(title));
  return titleFunctions.find((each) => wordsFor[each].some((word) => said.has(word))) ?? null;
}

/** Telling words, in the languages in which titles are met most; short forms are spelled out already. */
const wordsFor: Readonly<Record<TitleFunction, readonly string[]>> = {
  marketing: ['marketing', 'brand', 'communications', 'kommunikation', 'growth'],
  sales: ['sales', 'vertrieb', 'ventes', 'ventas', 'vendite', 'revenue', 'commercial'],
  purchasing: ['purchasing', 'procurement', 'buyer', 'sourcing', 'einkauf', 'achats', 'compras', 'acquisti'],
  finance: ['finance', 'financial', 'controller', 'controlling', 'accounting', 'accountant', 'finanzen'],
  people: ['human', 'people', 'talent', 'recruiting', 'recruiter', 'personal'],
  legal: ['legal', 'counsel', 'compliance', 'recht', 'juridique'],
  research: ['research', 'scientist', 'laboratory', 'forschung', 'recherche'],
  product: ['product', 'design', 'designer', 'produkt'],
  technology: ['technology', 'information', 'software', 'engineering', 'engineer', 'developer', 'data'],
  operations: ['operations', 'logistics', 'production', 'manufacturing', 'produktion', 'logistik', 'supply'],
};
