import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { Desk } from '@/components/page/use-desk';
import { MissingFit } from '@/components/receipt/MissingFit';
import { ScoreCard } from '@/components/receipt/ScoreCard';
import type { Scored } from '@/lib/queries/use-score';

/** Fetched when it is first opened: most of the time there is nothing to tell. */
const AccountForm = lazy(async () => ({
  default: (await import('@/components/account/AccountForm')).AccountForm,
}));

/** Why a lead scores what it scores, with what is missing told right there. */
export function LeadScore({ scored, desk }: { readonly scored: Scored; readonly desk: Desk }): ReactElement {
  const { lead, account, score } = scored;
  const { definition, people } = desk;
  const [isAccountOpen, setAccountOpen] = useState(false);
  const given = { definition, people, run: desk.commands.run };
  return (
    <>
      <ScoreCard
        {...scored}
        definition={definition}
        known={{ lead, account }}
        missing={
          score.fit.level !== 'high' && (
            <MissingFit
              {...given}
              missing={score.fit.missing}
              known={{ lead, account }}
              onAccount={() => setAccountOpen(!isAccountOpen)}
            />
          )
        }
      />
      {isAccountOpen && account !== null && (
        <Suspense fallback={null}>
          <AccountForm {...given} account={account} onClose={() => setAccountOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
