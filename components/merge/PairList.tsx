import type { ReactElement } from 'react';
import { LongList } from '@/components/long-list/LongList';
import { leadName } from '@/components/person/names';
import { StageBadge } from '@/components/stage/StageBadge';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import type { Evidence } from '@/lib/funnel/person/likeness';
import { words } from '@/lib/words';
import { evidenceWords } from './evidence-words';
import './merge.css';

/** Two leads that may be the same person, and why. */
export type ShownPair = {
  readonly id: string;
  readonly leads: readonly [Lead, Lead];
  readonly evidence: readonly Evidence[];
};

type Props = {
  readonly pairs: readonly ShownPair[];
  readonly definition: FunnelDefinition;
  readonly now: number;
  /** The one that is compared beside the list. */
  readonly opened: string | null;
  readonly hrefOf: (pairId: string) => string;
};

/** About as tall as a pair is, in px, until it was drawn. */
const pairHeight = 84;

/** Pairs of leads that look alike, each a link to the two beside each other. */
export function PairList({ pairs, definition, now, opened, hrefOf }: Props): ReactElement {
  return (
    <LongList as="ul" className="pair-list" items={pairs} keyOf={({ id }) => id} estimate={pairHeight}>
      {({ id, leads, evidence }) => ({
        className: 'pair',
        children: (
          <a href={hrefOf(id)} aria-current={id === opened ? 'true' : undefined}>
            {leads.map((lead) => (
              <span key={lead.id} className="pair-line">
                <bdi className="pair-name">{leadName(lead)}</bdi>
                <StageBadge dense definition={definition} stage={stageNow(definition, lead, now)} />
              </span>
            ))}
            <span className="pair-why" dir="auto">
              {evidence[0] && evidenceWords(evidence[0])}
              {evidence.length > 1 && ` ${words('merge.moreEvidence', [evidence.length - 1])}`}
            </span>
          </a>
        ),
      })}
    </LongList>
  );
}
