import { i18n, type GeneratedI18nStructure as Words } from '#i18n';

type Value = string | number;

/** What a text takes besides its name. The same for every name, where a key may be one of several. */
type ValuesOf<Text> = [Text] extends [{ plural: false; substitutions: 0 }]
  ? []
  : [Text] extends [{ plural: false; substitutions: 1 }]
    ? [substitutions: [$1: Value]]
    : [Text] extends [{ plural: false; substitutions: 2 }]
      ? [substitutions: [$1: Value, $2: Value]]
      : [Text] extends [{ plural: false; substitutions: 3 }]
        ? [substitutions: [$1: Value, $2: Value, $3: Value]]
        : [Text] extends [{ plural: true; substitutions: 0 | 1 }]
          ? [count: number, substitutions?: [$1: Value]]
          : [Text] extends [{ plural: true; substitutions: 2 }]
            ? [count: number, substitutions: [$1: Value, $2: Value]]
            : never;

/**
 * Every visible text of the product, typed by the names in `public/_locales/en.yml`.
 * Plurals: `words('counts.leads', 3)`; substitutions: `words('card.since', ['3 d'])`.
 * One signature instead of the module's nine: comparing each of a thousand calls with all nine took type-aware lint
 * minutes.
 */
export const words = i18n.t as <Key extends keyof Words>(key: Key, ...values: ValuesOf<Words[Key]>) => string;

/** The name of a text that stands by itself: no number, no substitution. What data may name. */
export type WordKey = {
  [Key in keyof Words]: Words[Key] extends { plural: false; substitutions: 0 } ? Key : never;
}[keyof Words];
