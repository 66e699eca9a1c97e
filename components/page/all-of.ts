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
