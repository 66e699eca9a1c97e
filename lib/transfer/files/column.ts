/** What a column of a file may hold, in the order in which the mapping offers them. */
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
  'stageAt',
  'tags',
  'notes',
  'owner',
  'programme',
  'buyingRole',
  'dealName',
  'dealValue',
  'currency',
  'addedAt',
  'lastActivityAt',
  'activity',
  'activityAt',
  'activitySource',
  'recordId',
  'changed',
  'optedOut',
  'visits',
  'visitsFrom',
  'visitsTo',
] as const;

export type Field = (typeof fields)[number];

/** When the person came to that stage; several such columns are a history. */
export type EnteredColumn = `entered:${string}`;
/** When the person did something of that kind; an empty cell: they did not. */
export type DidColumn = `did:${string}`;
export type Column = Field | EnteredColumn | DidColumn;

/** What each column holds, by the column's place; null: it is not read. */
export type Mapping = readonly (Column | null)[];

const dated: ReadonlySet<Column> = new Set<Column>([
  'stageAt',
  'addedAt',
  'lastActivityAt',
  'activityAt',
  'visitsFrom',
  'visitsTo',
]);

/** Whether what the column holds is a date, so that it needs a format. */
export function isDated(column: Column): boolean {
  return dated.has(column) || stageEntered(column) !== null || kindDone(column) !== null;
}

/** Id of the stage whose entry the column dates; null: it does not. */
export function stageEntered(column: Column): string | null {
  return column.startsWith('entered:') ? column.slice('entered:'.length) : null;
}

/** Id of the kind of activity that the column dates; null: it does not. */
export function kindDone(column: Column): string | null {
  return column.startsWith('did:') ? column.slice('did:'.length) : null;
}

/** Columns of which a file may have several for the same thing, each read. */
export function isManyValued(column: Column): boolean {
  return ['email', 'tags', 'phone', 'profile', 'notes', 'programme'].includes(column);
}
