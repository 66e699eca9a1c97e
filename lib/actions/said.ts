/** What is left of wished changes once fields that were not named are gone. */
type Said<Changes> = { readonly [Field in keyof Changes]?: Exclude<Changes[Field], undefined> };

/** The fields that were really said: one that is undefined was not. */
export function said<Changes extends object>(changes: Changes): Said<Changes> {
  return Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  ) as Said<Changes>;
}

/** Those of the wished fields that are not so already. */
export function differing<Changes extends object>(known: object, wished: Changes): Changes {
  const now = known as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(wished).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(now[field])),
  ) as Changes;
}
