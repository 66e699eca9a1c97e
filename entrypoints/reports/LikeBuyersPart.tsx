import { useId, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ScanLine } from '@/components/page/ScanLine';
import type { Desk } from '@/components/page/use-desk';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { Refusal } from '@/lib/funnel/refusal';
import { useBuyers } from '@/lib/queries/use-buyers';
import { useLikeBuyers, type LikeAsked } from '@/lib/queries/use-like-buyers';
import { words } from '@/lib/words';
import type { Chosen } from './FiguresPage';

type Props = {
  readonly desk: Desk;
  /** Shows the leads that were found. */
  readonly onShow: (found: Chosen) => void;
};

/** Finds the leads that could be handed over and are most like those who bought; marketing hands them over in one step. */
export function LikeBuyersPart({ desk, onShow }: Props): ReactElement {
  const heading = useId();
  const buyers = useBuyers();
  const [asked, setAsked] = useState<LikeAsked | null>(null);
  const { definition, scoring, people, now } = desk;
  return (
    <section className="like-part" aria-labelledby={heading}>
      <h2 id={heading}>{words('score.like.title')}</h2>
      <p>{words('score.like.about')}</p>
      {buyers?.length === 0 ? (
        <p>{words('score.like.nobodyBought')}</p>
      ) : (
        <div>
          <Button
            icon="search"
            isDisabled={buyers === undefined}
            onPress={() =>
              setAsked({ definition, rules: scoring, buyers: buyers ?? [], by: people.me.id, now })
            }
          >
            {words(asked === null ? 'score.like.find' : 'plot.again')}
          </Button>
        </div>
      )}
      {asked && <Found key={asked.now} asked={asked} desk={desk} onShow={onShow} />}
    </section>
  );
}

function Found({ asked, desk, onShow }: Props & { readonly asked: LikeAsked }): ReactElement {
  const scan = useLikeBuyers(asked);
  const [isHandedOver, setHandedOver] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ids = scan.value ?? [];
  const handOver = async (): Promise<void> => {
    if (isPending) return;
    setPending(true);
    const refused = await desk.commands.run({
      type: 'qualifyLeads',
      leadIds: ids,
      segmentId: null,
      through: 'likeness',
    });
    setPending(false);
    setRefusal(refused);
    setHandedOver(refused === null);
  };
  const isDone = scan.state !== 'running';
  return (
    <>
      <ScanLine {...scan} onStop={scan.stop} onGoOn={scan.goOn} />
      {isDone && <output>{words('score.like.found', ids.length, [ids.length.toLocaleString()])}</output>}
      {refusal && <RefusalText refusal={refusal} definition={desk.definition} people={desk.people} />}
      {isDone && ids.length > 0 && (
        <div className="like-part-buttons">
          <Button icon="list" onPress={() => onShow({ name: words('score.like.list'), ids })}>
            {words('score.like.show')}
          </Button>
          {desk.role !== 'sales' && !isHandedOver && (
            <Button icon="flag" look="primary" isPending={isPending} onPress={() => void handOver()}>
              {words('segment.list.handOver', ids.length, [ids.length.toLocaleString()])}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
