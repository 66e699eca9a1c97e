import type { People } from '@/components/person/names';
import { words } from '@/lib/words';

/** The same people where nobody is "you": files are read by others. */
export function peopleByName({ me, colleagues }: People): People {
  const name = me.name.trim() === '' ? words('keep.whoeverWrote') : me.name;
  return { me: { ...me, id: '' }, colleagues: [...colleagues, { id: me.id, name }] };
}
