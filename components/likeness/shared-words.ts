import { countryName } from '@/components/account/countries';
import { kindName, type NamedKinds } from '@/components/scoring/kind-words';
import type { Shared } from '@/lib/scoring/similarity';
import { words } from '@/lib/words';

/** What somebody has in common with a buyer, each thing for itself. */
export function sharedWords(shared: readonly Shared[], kinds: NamedKinds): readonly string[] {
  return shared.map((each) => inWords(each, kinds));
}

function inWords(shared: Shared, kinds: NamedKinds): string {
  switch (shared.trait) {
    case 'industry':
    case 'source':
      return words(`score.like.${shared.trait}`, [shared.said]);
    case 'country':
      return words('score.like.country', [countryName(shared.said)]);
    case 'size': {
      const [own, theirs] = shared.sizes.map((size) => size.toLocaleString());
      return words('score.like.size', [own ?? '', theirs ?? '']);
    }
    case 'seniority':
      return words('score.like.seniority', [words(`score.seniority.${shared.seniority}`)]);
    case 'role':
      return words('score.like.role', [words(`score.role.${shared.role}`)]);
    case 'title':
      return words('score.like.words', [listed(shared.words)]);
    case 'did':
      return words('score.like.did', [
        listed(shared.kinds.map((id) => kindName(kinds.find((kind) => kind.id === id) ?? { id }))),
      ]);
  }
}

function listed(texts: readonly string[]): string {
  return new Intl.ListFormat(undefined, { type: 'unit' }).format(texts);
}
