/** What a column of a CSV file may hold, in the order in which the mapping offers them. */
export const fields = [
  'email',
  'name',
  'firstName',
  'middleName',
  'lastName',
  'company',
  'title',
  'phone',
  'profile',
  'source',
  'stage',
  'tags',
] as const;

export type Field = (typeof fields)[number];

/** The field of each column, by the column's place; null: not read. */
export type Mapping = readonly (Field | null)[];

/** Fields of which a person may have several, each from a column of its own. */
export const isManyValued = (field: Field): boolean =>
  field === 'email' || field === 'tags' || field === 'phone' || field === 'profile';
