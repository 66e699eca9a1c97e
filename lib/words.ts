import { i18n } from '#i18n';

/**
 * Every visible text of the product, typed by the names in `public/_locales/en.yml`.
 * Plurals: `words('counts.leads', 3)`; substitutions: `words('card.since', ['3 d'])`.
 */
export const words = i18n.t;

/** A name that `words` knows. */
export type WordKey = Parameters<typeof words>[0];
