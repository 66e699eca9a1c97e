import { useEffect, useEffectEvent, useState, type ReactElement } from 'react';
import { TakeBack } from '@/components/options/TakeBack';
import { withOwnKind } from '@/lib/funnel/scoring/edit-kinds';
import type { ActivityKind, ScoringRules } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';
import { AddKind } from './AddKind';
import { kindOfTexts, textsOf, type KindTexts, type TypedKind } from './kind-fields';
import { kindName } from './kind-words';
import { KindRow } from './KindRow';
import './kinds-editor.css';

type Kinds = ScoringRules['kinds'];

type Props = {
  readonly kinds: Kinds;
  /** Only ever told kinds that can be saved: what is being typed wrongly stays as it was until it is right. */
  readonly onChange: (kinds: Kinds) => void;
  /** Whether some box holds what cannot be saved; told whenever that turns. */
  readonly onWrong?: (isWrong: boolean) => void;
};

/** As many as the rules take. */
const most = 200;

const headings = [
  { name: 'isOn', hint: null },
  { name: 'activity', hint: null },
  { name: 'points', hint: null },
  { name: 'halfLife', hint: 'inDays' },
  { name: 'perDay', hint: 'perDayHint' },
  { name: 'limit', hint: 'limitHint' },
  { name: 'isHigh', hint: 'isHighHint' },
] as const;

/**
 * What each kind of activity is worth, in a table. Kinds of the team's own can be added and taken away; the usual ones
 * can be switched off and set back.
 */
export function KindsEditor({ kinds, onChange, onWrong }: Props): ReactElement {
  const [typed, setTyped] = useState<ReadonlyMap<string, KindTexts>>(new Map());
  const [removed, setRemoved] = useState<{ readonly kind: ActivityKind; readonly place: number } | null>(
    null,
  );
  const names = kinds.map(kindName);
  const rows = kinds.map((kind, place) => rowOf(kind, typed.get(kind.id), names.toSpliced(place, 1)));
  const isWrong = rows.some(({ wrong }) => wrong.length > 0);
  const tell = useEffectEvent((is: boolean) => onWrong?.(is));
  useEffect(() => tell(isWrong), [isWrong]);

  const put = (place: number, kind: ActivityKind): void => onChange(kinds.with(place, kind));
  const type = (place: number, kind: ActivityKind, texts: KindTexts): void => {
    setTyped(new Map(typed).set(kind.id, texts));
    const next = kindOfTexts(kind, texts, names.toSpliced(place, 1)).kind;
    if (!isSame(next, kind)) put(place, next);
  };
  return (
    <div className="kinds-editor">
      <p className="field-hint">{words('score.kinds.about')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className="kinds-table" aria-label={words('score.kinds.title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {headings.map(({ name, hint }) => (
                <th key={name} scope="col">
                  {words(`score.kinds.${name}`)}
                  {hint !== null && <span className="field-hint">{words(`score.kinds.${hint}`)}</span>}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{words('score.kinds.usual')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, texts, wrong }, place) => (
              <KindRow
                key={kind.id}
                kind={kind}
                texts={texts}
                wrong={wrong}
                onType={(field, text) => type(place, kind, { ...texts, [field]: text })}
                onChange={(changed) => put(place, changed)}
                onReset={(usual) => {
                  setTyped(new Map(typed).set(kind.id, textsOf(usual)));
                  put(place, usual);
                }}
                onRemove={() => {
                  setRemoved({ kind, place });
                  onChange(kinds.toSpliced(place, 1));
                }}
              />
            ))}
          </tbody>
        </table>
      </section>
      {removed && (
        <TakeBack
          key={removed.kind.id}
          text={words('score.kinds.removed', [kindName(removed.kind)])}
          onUndo={() => {
            onChange(kinds.toSpliced(removed.place, 0, removed.kind));
            setRemoved(null);
          }}
          onEnd={() => setRemoved(null)}
        />
      )}
      {kinds.length < most && (
        <AddKind
          names={names}
          onAdd={(label) => {
            // It may have the name of the one that was just taken away: only one of them can stay.
            setRemoved(null);
            onChange(withOwnKind(kinds, label));
          }}
        />
      )}
      {kinds.length >= most && <p className="field-hint">{words('score.kinds.most')}</p>}
    </div>
  );
}

type Row = TypedKind & { readonly texts: KindTexts };

/** What a kind's boxes show: what was typed, unless the kind was changed elsewhere since, by an undo say. */
function rowOf(kind: ActivityKind, typed: KindTexts | undefined, others: readonly string[]): Row {
  if (typed !== undefined) {
    const said = kindOfTexts(kind, typed, others);
    if (isSame(said.kind, kind)) return { ...said, kind, texts: typed };
  }
  return { kind, texts: textsOf(kind), wrong: [] };
}

function isSame(one: ActivityKind, other: ActivityKind): boolean {
  return JSON.stringify(textsOf(one)) === JSON.stringify(textsOf(other));
}
