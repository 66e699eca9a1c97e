import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '@/components/icon/Icon';
import { words } from '@/lib/words';
import './welcome.css';

/** What to do first: pin the icon, open the mail, try it out. */
export function ReadyHints({
  practice,
  mail,
}: {
  readonly practice: string;
  readonly mail: string;
}): ReactElement {
  return (
    <ol className="ready">
      <Hint
        icon="practice"
        title={words('options.welcome.practiceTitle')}
        text={words('options.welcome.practice')}
      >
        <a className="button button-primary" href={practice} target="_blank" rel="noreferrer">
          {words('options.welcome.practiceOpen')}
        </a>
      </Hint>
      <Hint icon="contact" title={words('options.welcome.gmailTitle')} text={words('options.welcome.gmail')}>
        <a className="button button-plain" href={mail} target="_blank" rel="noreferrer">
          {words('options.welcome.gmailOpen')}
        </a>
      </Hint>
      <Hint icon="flag" title={words('options.welcome.pinTitle')} text={words('options.welcome.pin')} />
    </ol>
  );
}

function Hint({
  icon,
  title,
  text,
  children,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <li className="ready-hint">
      <Icon name={icon} size={20} />
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
        {children}
      </div>
    </li>
  );
}
