import { Fragment, type ReactElement } from 'react';
import type { MailPerson, MailThread } from '@/lib/samples/mails';
import { words } from '@/lib/words';
import { mailTime, mailTimeLong } from './mail-time';
import { personAttributes, shortName } from './person';

type Props = {
  readonly thread: MailThread;
  readonly now: number;
  readonly isCursor: boolean;
  readonly isTicked: boolean;
  readonly onOpen: () => void;
  readonly onTick: () => void;
  readonly onPoint: () => void;
};

/**
 * One conversation in the list, in Gmail's own shape: the adapter for Gmail reads it as it reads the real one. Like
 * there, a row's elements are re-used for whatever conversation comes to stand in its place.
 */
export function MailRow(props: Props): ReactElement {
  const { thread, now, isCursor, isTicked, onOpen, onTick, onPoint } = props;
  const people = peopleOf(thread);
  const last = thread.messages.at(-1);
  const at = last?.at ?? now;
  const label = `:${thread.id}.l`;
  return (
    <tr
      className={`zA ${thread.isUnread ? 'zE' : 'yO'}${isCursor ? ' btb' : ''}${isTicked ? ' x7' : ''}`}
      id={`:${thread.id}`}
      tabIndex={isCursor ? 0 : -1}
      aria-labelledby={label}
      onClick={onOpen}
      onFocus={onPoint}
    >
      <td className="oZ-x3 xY">
        <div
          className="oZ-jc T-Jo"
          role="checkbox"
          aria-checked={isTicked}
          aria-label={words('practice.tick')}
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            onTick();
          }}
          onKeyDown={(event) => {
            if (event.key === ' ') onTick();
          }}
        />
      </td>
      <td className="yX xY">
        <div className="afn" id={label}>
          {[
            ...(thread.isUnread ? [words('practice.unread')] : []),
            ...people.map((person) => person.name),
            thread.subject,
            mailTimeLong(at),
          ].join(', ')}
        </div>
        <div className="yW">
          <Participants people={people} isUnread={thread.isUnread} />
          {thread.messages.length > 1 && <span className="bx0">{thread.messages.length}</span>}
        </div>
      </td>
      <td className="xY a4W">
        <div className="xS" role="link">
          <div className="xT">
            <div className="y6" dir="auto">
              <span className="bog">
                <span className="bqe" data-legacy-thread-id={thread.id}>
                  {thread.subject}
                </span>
              </span>
              <span className="y2">{` - ${last?.text ?? ''}`}</span>
            </div>
          </div>
        </div>
      </td>
      <td className="xW xY">
        <span title={mailTimeLong(at)}>{mailTime(at, now)}</span>
      </td>
    </tr>
  );
}

function Participants({
  people,
  isUnread,
}: {
  readonly people: readonly MailPerson[];
  readonly isUnread: boolean;
}): ReactElement {
  return (
    <>
      {people.map((person, place) => (
        <Fragment key={person.email}>
          {place > 0 && ', '}
          <span className="bA4">
            <span className={isUnread ? 'zF' : 'yP'} {...personAttributes(person)}>
              <bdi>{shortName(person, people.length === 1)}</bdi>
            </span>
          </span>
        </Fragment>
      ))}
    </>
  );
}

/** Everybody who wrote, in the order in which they first did. */
function peopleOf(thread: MailThread): readonly MailPerson[] {
  const byAddress = new Map(thread.messages.map(({ from }) => [from.email, from]));
  return [...byAddress.values()];
}
