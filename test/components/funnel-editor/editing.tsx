import type { UserEvent } from '@testing-library/user-event';
import { useState, type ComponentType, type ReactElement } from 'react';
import type { PastProps } from '@/components/funnel-editor/part';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { show } from '@/test/components/kit';

/** One part of the funnel's form over a draft that takes its changes. */
export function editIn(
  Part: ComponentType<PastProps>,
  definition: FunnelDefinition,
  past: Partial<Pick<PastProps, 'former' | 'hasLeads'>> = {},
): { readonly user: UserEvent; readonly draft: () => FunnelDefinition } {
  let last = definition;
  function Form(): ReactElement {
    const [draft, setDraft] = useState(definition);
    last = draft;
    const { former = [definition], hasLeads = true } = past;
    return <Part definition={draft} former={former} hasLeads={hasLeads} onChange={setDraft} />;
  }
  const { user } = show(<Form />);
  return { user, draft: () => last };
}
