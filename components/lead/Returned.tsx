import type { ReactElement } from 'react';
import { userName, type People } from '@/components/person/names';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { isReturnOpen, reachedOutAt } from '@/lib/funnel/log/given-back';
import type { Lead } from '@/lib/funnel/log/lead';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { Notice } from './Notice';
import { answerWords, beforeWords, reasonLabel, replyWords } from './return-words';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
};

/** With marketing again: who gave it back, when and why, what was said to it, and when it wakes up. */
export function Returned({ definition, lead, people, now }: Props): ReactElement | null {
  const { givenBack } = lead;
  if (givenBack === null || !(lead.position.parked || lead.position.outcome === 'closed')) return null;
  const reason = definition.reasons.find((each) => each.id === givenBack.reason);
  const code = definition.stages.find((stage) => stage.kind === 'hand-off')?.code;
  const before =
    code === undefined ? null : beforeWords(definition, { ...lead, givenBack: null }, { code, now });
  const reply = replyWords(people, givenBack, now);
  const reachedOut = reachedOutAt(lead);
  return (
    <Notice icon="giveBack">
      <p>
        {words('lead.notice.givenBack', [
          userName(people, givenBack.by),
          times.ago(now - givenBack.at),
          reasonLabel(definition, givenBack.reason),
        ])}
      </p>
      <Said text={answerWords(definition, givenBack.reason, givenBack.answer)} />
      {reason && <p className="lead-aside">{words('lead.notice.next', [reason.nextAction])}</p>}
      {before !== null && <p className="lead-aside">{before}</p>}
      {isReturnOpen(lead) && <p className="lead-aside">{words('lead.notice.unanswered')}</p>}
      {reply !== null && <p className="lead-aside">{reply}</p>}
      <Said text={givenBack.reply?.note ?? null} />
      {reachedOut !== null && <p>{words('lead.notice.reachedOut', [times.ago(now - reachedOut)])}</p>}
      {lead.wakeAt !== null && reachedOut === null && (
        <p className="lead-aside">
          {words(lead.wakeAt <= now ? 'lead.notice.woke' : 'lead.notice.wakes', [
            times.date(lead.wakeAt, now),
          ])}
        </p>
      )}
    </Notice>
  );
}

/** Handed over again after it came back: what came before, and what marketing says to it. A dispute stands out. */
export function SentAgain({
  definition,
  lead,
  people,
  now,
  code,
}: Props & { readonly code: string }): ReactElement | null {
  const { givenBack } = lead;
  const before = beforeWords(definition, lead, { code, now });
  if (givenBack === null || before === null) return null;
  const reply = replyWords(people, givenBack, now);
  return (
    <Notice icon="giveBack" tone={givenBack.stands === 'disputed' ? 'warn' : undefined}>
      {reply !== null && <p>{reply}</p>}
      <Said text={givenBack.reply?.note ?? null} />
      <p className="lead-aside">{before}</p>
    </Notice>
  );
}

function Said({ text }: { readonly text: string | null }): ReactElement | null {
  if (text === null) return null;
  return (
    <p className="lead-aside">
      <bdi>{text}</bdi>
    </p>
  );
}
