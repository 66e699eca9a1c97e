import type { ReactElement } from 'react';
import { browser } from 'wxt/browser';
import { FunnelSection } from '@/components/options/FunnelSection';
import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import { isAlike } from '@/lib/funnel/definition/is-alike';
import type { PresetId } from '@/lib/funnel/presets/catalogue';
import type { Settings } from '@/lib/funnel/settings';
import { useDefinitions } from '@/lib/queries/use-definitions';
import { words, type WordKey } from '@/lib/words';
import { ChangePreview } from './funnel/ChangePreview';
import { useFunnelChange } from './funnel/use-funnel-change';
import { postFunnel } from './post-funnel';
import { goTo } from './view';

type Props = {
  readonly settings: Settings;
  /** The one in force. */
  readonly definition: FunnelDefinition;
  /** Undefined while it is not known. */
  readonly hasOwnLeads: boolean | undefined;
  readonly counts: Readonly<Record<string, number>> | undefined;
};

const noneYet: DefinitionByKey = new Map();

/** The funnel in force, and another one in its place: at once, or, with leads of one's own, once it was seen where they go. */
export function FunnelChoice({ settings, definition, hasOwnLeads, counts }: Props): ReactElement {
  const stored = useDefinitions() ?? noneYet;
  const changing = useFunnelChange(definition, stored);
  return (
    <FunnelSection
      definition={definition}
      onStage={openStage}
      hasOwnLeads={hasOwnLeads}
      counts={counts}
      choose={async (id) => {
        if (hasOwnLeads !== true) return postFunnel(id);
        const wanted = await builtPreset(id);
        if (!isAlike({ ...wanted, version: definition.version }, definition)) changing.propose(wanted);
        return null;
      }}
      onEdit={() => goTo('funnel-editor')}
    >
      <ChangePreview settings={settings} definition={definition} changing={changing} />
    </FunnelSection>
  );
}

/** Loaded when it is asked for: presets bring along what checks them. */
async function builtPreset(id: PresetId): Promise<FunnelDefinition> {
  const { presetById } = await import('@/lib/funnel/presets/presets');
  return presetById[id].build((name) => words(name as WordKey));
}

/** The leads of a stage, in a tab of their own. */
function openStage(stage: string): void {
  const url = `${browser.runtime.getURL('/reports.html')}#leads/stage/${encodeURIComponent(stage)}`;
  void browser.tabs.create({ url });
}
