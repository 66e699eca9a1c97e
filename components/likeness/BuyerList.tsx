import { useId, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { NamedKinds } from '@/components/scoring/kind-words';
import type { Like } from '@/lib/scoring/like-buyers';
import { words } from '@/lib/words';
import { sharedWords } from './shared-words';
import './likeness.css';

type Props = {
  /** The most alike first; not empty. */
  readonly likes: readonly Like[];
  readonly kinds: NamedKinds;
  readonly onOpen: (leadId: string) => void;
};

/** Those who bought and whom a lead is most like, each with what the two have in common and the way to them. */
export function BuyerList({ likes, kinds, onOpen }: Props): ReactElement {
  const heading = useId();
  return (
    <section className="like-buyers" aria-labelledby={heading}>
      <h3 id={heading}>{words('score.like.title')}</h3>
      <ul aria-labelledby={heading}>
        {likes.map(({ buyer, share, known, shared }) => (
          <li key={buyer.id}>
            <AriaButton className="like-buyer" onPress={() => onOpen(buyer.id)}>
              <span className="like-buyer-head">
                <bdi className="like-buyer-name">{buyer.name || words('common.nameless')}</bdi>
                {buyer.company !== null && (
                  <>
                    {' '}
                    <bdi className="like-buyer-company">{buyer.company}</bdi>
                  </>
                )}
              </span>{' '}
              <span className="like-buyer-shared">
                {sharedWords(shared, kinds).join(words('common.dot'))}
              </span>{' '}
              <span className="like-buyer-share figures">
                {words('score.like.share', known, [share.toLocaleString(undefined, percent), known])}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

const percent = { style: 'percent', maximumFractionDigits: 0 } as const;
