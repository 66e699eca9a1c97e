import type { ReactElement, ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import { ProgressLine } from '@/components/import/ProgressLine';
import type { Lead } from '@/lib/funnel/log/lead';
import { useMentions } from '@/lib/queries/keep/use-mentions';
import { words } from '@/lib/words';

/** Less than that is in nearly every entry. */
const fewestLetters = 3;

type Props = {
  readonly text: string;
  /** Who was found already. */
  readonly known: readonly Lead[];
  readonly onChoose: (id: string, formerly: string | null) => void;
  /** What is said where nobody else is found. @param isWholeLog the histories were looked through */
  readonly children: (isWholeLog: boolean) => ReactNode;
};

/**
 * Looks through the histories as well, when asked to: somebody may write from an address that was changed since, stand in a
 * note about somebody else, or have been added and taken back.
 */
export function LogSearch({ text, known, onChoose, children }: Props): ReactElement {
  const { state, look, stop } = useMentions(text);
  const mentions = state.type === 'done' ? state.mentions : [];
  const others = mentions.filter(({ id }) => !known.some((lead) => lead.id === id));
  return (
    <>
      {state.type === 'looking' ? (
        <div className="file-line">
          <ProgressLine
            label={words('keep.request.looking')}
            done={Math.min(state.seen, state.all)}
            total={Math.max(1, state.all)}
            text={words('keep.file.progress', [state.seen.toLocaleString(), state.all.toLocaleString()])}
          />
          <Button small onPress={stop}>
            {words('common.stop')}
          </Button>
        </div>
      ) : (
        others.length === 0 && children(state.type === 'done')
      )}
      {others.length > 0 && (
        <section aria-label={words('keep.request.mentioned')}>
          <h3>{words('keep.request.mentioned')}</h3>
          <ul className="asked-mentions">
            {others.map(({ id, name, isLead }) => (
              <li key={id}>
                <Button small look="quiet" onPress={() => onChoose(id, isLead ? null : (name ?? id))}>
                  {isLead
                    ? (name ?? words('common.nameless'))
                    : words('keep.request.takenBack', [name ?? words('common.nameless')])}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {state.type === 'failed' && (
        <p className="field-error" role="alert">
          {words('keep.request.failed')}
        </p>
      )}
      {state.type !== 'looking' && state.type !== 'done' && text.trim().length >= fewestLetters && (
        <div className="option-row">
          <Button small look="quiet" icon="search" onPress={look}>
            {words('keep.request.look')}
          </Button>
        </div>
      )}
      {state.type === 'done' && others.length === 0 && known.length > 0 && (
        <output className="asked-line">{words('keep.request.nobodyElse')}</output>
      )}
    </>
  );
}
