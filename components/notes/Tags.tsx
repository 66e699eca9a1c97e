import { useState, type ReactElement } from 'react';
import { Button as AriaButton, Label, Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { Icon } from '@/components/icon/Icon';
import { TextInput } from '@/components/field/TextInput';
import type { Run } from '@/components/lead/run';
import { useStep } from '@/components/next/step-form';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import './notes.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly run: Run;
};

/** A lead's tags: removed by their cross or the Delete key, added by typing and Enter. */
export function Tags({ definition, lead, people, run }: Props): ReactElement {
  const [text, setText] = useState('');
  const step = useStep(run, () => setText(''));
  const tag = text.trim();
  return (
    <section aria-labelledby="tags" className="tags-section">
      <h3 id="tags">{words('lead.tags.title')}</h3>
      <TagGroup
        onRemove={(keys) =>
          step.go({ type: 'tagLead', leadId: lead.id, add: [], remove: [...keys].map(String) })
        }
      >
        <Label className="unseen">{words('lead.tags.title')}</Label>
        <TagList className="tags" items={lead.tags.map((id) => ({ id }))}>
          {({ id }) => (
            <Tag className="tag" textValue={id}>
              <bdi className="tag-text">{id}</bdi>
              <AriaButton slot="remove" className="tag-remove" aria-label={words('lead.tags.remove', [id])}>
                <Icon name="close" size={10} />
              </AriaButton>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      <form
        aria-label={words('lead.tags.add')}
        onSubmit={(event) => {
          event.preventDefault();
          if (tag !== '') step.go({ type: 'tagLead', leadId: lead.id, add: [tag], remove: [] });
        }}
      >
        <TextInput
          label={words('lead.tags.add')}
          isLabelUnseen
          placeholder={words('lead.tags.add')}
          value={text}
          onChange={setText}
          maxLength={80}
        />
      </form>
      {step.refusal && <RefusalText refusal={step.refusal} definition={definition} people={people} />}
    </section>
  );
}
