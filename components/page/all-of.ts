/** The address of the page where leads of one person are compared and merged; undefined in the practice inbox. */
export function mergingOf({ space }: { readonly space: 'main' | 'practice' }): string | undefined {
  return space === 'practice' ? undefined : '/reports.html#duplicates';
}

/**
 * The address of a whole list on the leads page; undefined in the practice inbox, whose leads are on no page of their
 * own.
 */
export function allOf(
  list: 'waiting' | 'cameBack',
  { space }: { readonly space: 'main' | 'practice' },
): string | undefined {
  return space === 'practice' ? undefined : `/reports.html#leads/${list}`;
}
