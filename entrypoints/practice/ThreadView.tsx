import { Fragment, useEffect, useRef, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { MailMessage, MailPerson, MailThread } from '@/lib/samples/mails';
import { words } from '@/lib/words';
import { mailTimeLong } from './mail-time';
import { Avatar, personAttributes } from './person';

type Props = {
  readonly thread: MailThread;
  readonly onBack: () => void;
  readonly onArchive: () => void;
  readonly onReply: () => void;
};

/** One conversation, open: headers in Gmail's shape, the text below them. */
export function ThreadView({ thread, onBack, onArchive, onReply }: Props): ReactElement {
  const subject = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    subject.current?.focus();
  }, []);
  return (
    <div className="nH mail-thread" role="main" aria-label={thread.subject}>
      <div className="mail-tools">
        <Button look="quiet" icon="back" onPress={onBack}>
          {words('practice.back')}
        </Button>
        <Button look="quiet" onPress={onArchive}>
          {words('practice.archive')}
        </Button>
        <Button look="quiet" onPress={onReply}>
          {words('practice.reply')}
        </Button>
      </div>
      <h2 ref={subject} className="hP" tabIndex={-1} dir="auto" data-legacy-thread-id={thread.id}>
        {thread.subject}
      </h2>
      <ul className="mail-messages">
        {thread.messages.map((message) => (
          <Message
            key={`${message.from.email} ${message.at}`}
            message={message}
            id={`${thread.id}${message.at}`}
          />
        ))}
      </ul>
    </div>
  );
}

function Message({ message, id }: { readonly message: MailMessage; readonly id: string }): ReactElement {
  return (
    <li className="h7">
      <div className="adn ads" data-legacy-message-id={id}>
        <Avatar person={message.from} />
        <div className="gs">
          <div className="gE iv gt">
            <table className="cf gJ" role="presentation">
              <tbody>
                <tr className="acZ">
                  <td className="gF gK">
                    <h3 className="iw">
                      <span className="qu">
                        <span className="gD" {...personAttributes(message.from)}>
                          <bdi>{message.from.name}</bdi>
                        </span>{' '}
                        <span className="go">{`<${message.from.email}>`}</span>
                      </span>
                    </h3>
                  </td>
                  <td className="gH">
                    <span className="g3">{mailTimeLong(message.at)}</span>
                  </td>
                </tr>
                <tr className="acZ xD">
                  <td colSpan={2}>
                    <div className="iw ajw">
                      <span className="hb">
                        <Recipients people={message.to} />
                      </span>
                    </div>
                  </td>
                </tr>
              </tbody>
            </table>
          </div>
          <div className="ii gt">
            <div className="a3s" dir="auto">
              <p>{message.text}</p>
            </div>
          </div>
        </div>
      </div>
    </li>
  );
}

function Recipients({ people }: { readonly people: readonly MailPerson[] }): ReactElement {
  return (
    <>
      {words('practice.to')}{' '}
      {people.map((person, place) => (
        <Fragment key={person.email}>
          {place > 0 && ', '}
          <span className="g2" {...personAttributes(person)}>
            <bdi>{person.name}</bdi>
          </span>
        </Fragment>
      ))}
    </>
  );
}
