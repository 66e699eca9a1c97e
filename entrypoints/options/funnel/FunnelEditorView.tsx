import { useMemo, useRef, type ReactElement } from 'react';
import { DraftPanel } from '@/components/funnel-editor/DraftPanel';
import { DrawingPanel } from '@/components/funnel-editor/DrawingPanel';
import { EditorFrame } from '@/components/funnel-editor/EditorFrame';
import { focusPath } from '@/components/funnel-editor/focus-path';
import { useFocusNext } from '@/components/funnel-editor/use-focus-next';
import { Section } from '@/components/options/Section';
import {
  definitionKey,
  type DefinitionByKey,
  type FunnelDefinition,
} from '@/lib/funnel/definition/definition';
import type { Settings } from '@/lib/funnel/settings';
import { useCounts } from '@/lib/queries/use-counts';
import { useDefinitions } from '@/lib/queries/use-definitions';
import { words } from '@/lib/words';
import { ChangePreview } from './ChangePreview';
import { parts } from './parts';
import { useDraft } from './use-draft';
import { useFunnelChange } from './use-funnel-change';
import { useProblems } from './use-problems';
import { Versions } from './Versions';

type Props = {
  readonly settings: Settings;
  /** The funnel in force. */
  readonly definition: FunnelDefinition;
  readonly onLeave: () => void;
};

const noneYet: DefinitionByKey = new Map();

/** The form of the funnel: a draft of it, what is wrong with that, and what it would do before it does it. */
export function FunnelEditorView({ settings, definition, onLeave }: Props): ReactElement {
  const page = useRef<HTMLElement>(null);
  const stored = useDefinitions() ?? noneYet;
  const leads = useCounts()?.leads;
  const former = useMemo(() => newestFirst(stored, definition), [stored, definition]);
  const { definition: draft, ...drafting } = useDraft(definition);
  const changing = useFunnelChange(definition, stored, drafting.settle);
  const { problems, checked } = useProblems(draft);
  const focusNext = useFocusNext(page);
  const goTo = (path: string): void => {
    if (page.current === null || focusPath(page.current, path)) return;
    const part = parts.find((each) => each.paths.some((start) => path.startsWith(start)));
    if (part) page.current.querySelector<HTMLElement>(`#${part.id}-title`)?.focus();
  };
  const toDraft = (): void => focusNext('#editor-draft');
  const preview = (
    <ChangePreview
      settings={settings}
      definition={definition}
      changing={{
        ...changing,
        apply: async () => changing.apply().then(toDraft),
        cancel: () => {
          toDraft();
          changing.cancel();
        },
      }}
    />
  );
  return (
    <EditorFrame
      ref={page}
      onLeave={onLeave}
      parts={changing.state.type === 'preview' ? [] : parts}
      aside={
        <>
          <DraftPanel
            definition={draft}
            problems={problems}
            isBusy={changing.isBusy}
            isChanged={drafting.isChanged}
            isOverrun={drafting.isOverrun}
            canRestore={drafting.canRestore}
            isShown={changing.state.type === 'preview'}
            onGoTo={goTo}
            onDiscard={drafting.discard}
            onRestore={drafting.restore}
            onForget={drafting.forget}
            onPreview={() => void checked().then((sound) => sound && changing.propose(sound))}
          />
          <DrawingPanel
            definition={draft}
            onSelect={(stage) => goTo(`stages[${draft.stages.findIndex(({ id }) => id === stage)}]`)}
          />
        </>
      }
    >
      {changing.state.type === 'preview' ? (
        <Section id="editor-preview" title={words('funnelEditor.preview')}>
          {preview}
        </Section>
      ) : (
        preview
      )}
      {changing.state.type !== 'preview' &&
        parts.map(({ id, title, about, Part }) => (
          <Section key={id} id={id} title={words(title)} about={words(about)}>
            <Part definition={draft} former={former} hasLeads={leads !== 0} onChange={drafting.change} />
          </Section>
        ))}
      {changing.state.type !== 'preview' && (
        <Versions
          definition={definition}
          stored={stored}
          changing={changing}
          onOpen={(version) => {
            focusNext('#editor-name-title');
            drafting.change(version);
          }}
        />
      )}
    </EditorFrame>
  );
}

/** The one in force is always among them, also while the others are not known yet. */
function newestFirst(stored: DefinitionByKey, inForce: FunnelDefinition): readonly FunnelDefinition[] {
  const others = [...stored.values()].filter((each) => definitionKey(each) !== definitionKey(inForce));
  return [inForce, ...others.toSorted((a, b) => b.version - a.version)];
}
