import type { ReactElement } from 'react';
import { FunnelPreview } from '@/components/options/FunnelPreview';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { useCounts } from '@/lib/queries/use-counts';
import type { FunnelChanging } from './use-funnel-change';

type Props = {
  readonly settings: People;
  /** The one in force. */
  readonly definition: FunnelDefinition;
  readonly changing: Pick<FunnelChanging, 'isBusy' | 'map' | 'apply' | 'cancel'> & {
    // What else a page may have to say is its own matter.
    readonly state: FunnelChanging['state'] | { readonly type: 'said' | 'wrong' };
  };
};

/** What a proposed funnel would do to how many leads, or why it was not done; nothing while none is proposed. */
export function ChangePreview({ settings, definition, changing }: Props): ReactElement | null {
  const counts = useCounts()?.stages;
  const { state, isBusy } = changing;
  if (state.type === 'refused')
    return <RefusalText refusal={state.refusal} definition={definition} people={settings} />;
  if (state.type !== 'preview' || !counts) return null;
  return (
    <FunnelPreview
      from={definition}
      to={state.to}
      mapping={state.mapping}
      counts={counts}
      isBusy={isBusy}
      onChange={changing.map}
      onApply={() => void changing.apply()}
      onCancel={changing.cancel}
    />
  );
}
