import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { words } from '@/lib/words';
import './welcome.css';

type Props = {
  /** Address of the product's mark. */
  readonly mark: string;
  readonly step: number;
  readonly steps: number;
  readonly title: string;
  readonly about?: string | undefined;
  readonly children: ReactNode;
  /** What leads on and back. */
  readonly actions: ReactNode;
};

/** One step of the first run. The heading takes the focus, so that whoever listens hears where they are. */
export function WelcomeFrame(props: Props): ReactElement {
  const { mark, step, steps, title, about, children, actions } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (step > 1) heading.current?.focus();
  }, [step]);
  return (
    <main className="welcome">
      <div className="welcome-card">
        <header className="welcome-head">
          <img src={mark} alt={''} width={40} height={40} />
          <p className="welcome-step">{words('options.welcome.step', [step, steps])}</p>
        </header>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {about !== undefined && <p className="welcome-about">{about}</p>}
        {children}
        <div className="welcome-actions">{actions}</div>
      </div>
    </main>
  );
}
