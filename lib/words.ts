import { i18n, type GeneratedI18nStructure as Words } from '#i18n';

/**
 * Every visible text of the product, typed by the names in `public/_locales/en.yml`.
 * Plurals: `words('counts.leads', 3)`; substitutions: `words('card.since', ['3 d'])`.
 */
export const words = i18n.t;

/** The name of a text that stands by itself: no number, no substitution. What data may name. */
export type WordKey = {
  [Key in keyof Words]: Words[Key] extends { plural: false; substitutions: 0 } ? Key : never;
}[keyof Words];
