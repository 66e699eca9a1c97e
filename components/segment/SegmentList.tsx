import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { EmptyState } from '@/components/page/EmptyState';
import { Moment } from '@/components/format/Moment';
import { userNameWithin } from '@/components/person/names';
import type { Segment } from '@/lib/funnel/team/segment';
import { words } from '@/lib/words';
import { filterWords } from './rule-words';
import type { RuleChoices } from './rule-choices';
import './segment.css';

/** A segment, and how far it has come. */
export type ListedSegment = {
  readonly segment: Segment;
  /** Leads that it proposes now. */
  readonly count: number;
  /** True while leads are still being asked. */
  readonly isAsking: boolean;
};

type Props = {
  readonly segments: readonly ListedSegment[];
  readonly choices: RuleChoices;
  readonly now: number;
  readonly onShow: (id: string) => void;
  readonly onEdit: (id: string) => void;
  readonly onSwitch: (id: string, isOn: boolean) => void;
  readonly onRemove: (id: string) => void;
  readonly onNew: () => void;
};

/** Every segment with what it means, what it does and how many it proposes. */
export function SegmentList(props: Props): ReactElement {
  const { segments, onNew } = props;
  return (
    <section className="segment-list" aria-label={words('segment.title')}>
      <div className="segment-list-head">
        <p className="field-hint">{words('segment.about')}</p>
        <Button icon="plus" look={segments.length === 0 ? 'primary' : 'plain'} onPress={onNew}>
          {words('segment.new')}
        </Button>
      </div>
      {segments.length === 0 ? (
        <EmptyState title={words('segment.none')} hint={words('segment.noneHint')} />
      ) : (
        <ul>
          {segments.map((listed) => (
            <li key={listed.segment.id}>
              <Row listed={listed} {...props} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ listed, choices, now, ...on }: Props & { readonly listed: ListedSegment }): ReactElement {
  const { segment, count, isAsking } = listed;
  const { id, name, isOn } = segment;
  return (
    <article className="segment-row" data-off={!isOn || undefined} aria-label={name}>
      <div className="segment-row-text">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <p className="segment-rules">{filterWords(segment.filter, choices)}</p>
        <p className="field-hint">
          {words(`segment.deed.${segment.does}`)}
          {words('common.dot')}
          {words('segment.savedBy', [userNameWithin(choices.people, segment.by)])}{' '}
          <Moment at={segment.updatedAt} now={now} />
        </p>
      </div>
      <div className="segment-row-ends">
        {isOn ? (
          <Button small icon="list" onPress={() => on.onShow(id)}>
            {isAsking ? words('segment.asking') : words('segment.proposes', count, [count.toLocaleString()])}
          </Button>
        ) : (
          <span className="field-hint">{words('segment.isOff')}</span>
        )}
        <span className="segment-row-buttons">
          <Button small look="quiet" onPress={() => on.onSwitch(id, !isOn)}>
            {words(isOn ? 'segment.switchOff' : 'segment.switchOn')}
          </Button>
          <Button
            small
            look="quiet"
            icon="edit"
            label={words('segment.edit', [name])}
            onPress={() => on.onEdit(id)}
          />
          <Button
            small
            look="quiet"
            icon="trash"
            label={words('segment.remove', [name])}
            onPress={() => on.onRemove(id)}
          />
        </span>
      </div>
    </article>
  );
}
