/**
 * By what a row's person is known. `new`: by nothing. `mail`, `profile`, `record`: a lead has that address, profile or
 * record. `twice`: somebody further up in the file has. `alike`: a lead has the same name at the same company, or nearly
 * the same address. `namesake`: so has somebody further up in the file, or a lead that nothing but its name is known of.
 * `rest`: more of the row before, which was too long for one.
 */
export const rowKinds = ['new', 'mail', 'profile', 'record', 'twice', 'alike', 'namesake', 'rest'] as const;
export type RowKind = (typeof rowKinds)[number];

/** A kind that rows are listed by: what is left of a long row goes with its beginning. */
export type ListedKind = Exclude<RowKind, 'rest'>;

/** What is decided about together. */
export type KindGroup = 'known' | 'twice' | 'alike' | 'namesake';

/** Null: it is new, and there is nothing to be decided. */
export function groupOf(kind: RowKind): KindGroup | null {
  switch (kind) {
    case 'mail':
    case 'profile':
    case 'record':
      return 'known';
    case 'twice':
    case 'alike':
    case 'namesake':
      return kind;
    case 'new':
    case 'rest':
      return null;
  }
}

/** The kind of somebody whom a lead's identity key binds: `mail:`, `in:`, `li:`, `crm:`. */
export function kindOfKey(key: string): Extract<RowKind, 'mail' | 'profile' | 'record'> {
  if (key.startsWith('mail:')) return 'mail';
  return key.startsWith('crm:') ? 'record' : 'profile';
}
