import type { ReactElement, ReactNode, Ref } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import '@/components/options/options.css';
import type { FunnelPart } from './part';
import './funnel-editor.css';

type Props = {
  readonly onLeave: () => void;
  /** What the form is made of, for the way to each. */
  readonly parts: readonly Pick<FunnelPart, 'id' | 'title'>[];
  /** What stays in sight beside the form. */
  readonly aside: ReactNode;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLElement>;
};

/** The page of the funnel's form: a way back, the form, and how the draft stands beside it. */
export function EditorFrame({ onLeave, parts, aside, children, ref }: Props): ReactElement {
  return (
    <main className="editor" ref={ref}>
      <header className="editor-head">
        <Button look="quiet" icon="back" onPress={onLeave}>
          {words('options.title')}
        </Button>
        <h1>{words('funnelEditor.title')}</h1>
        <p>{words('funnelEditor.about')}</p>
        {parts.length > 0 && (
          <nav aria-label={words('funnelEditor.parts')}>
            <ul className="editor-parts">
              {parts.map(({ id, title }) => (
                <li key={id}>
                  <Button small look="quiet" onPress={() => goTo(id)}>
                    {words(title)}
                  </Button>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <div className="editor-form">{children}</div>
      <div className="editor-aside">{aside}</div>
    </main>
  );
}

/** The page's address says which page is shown, so that the way to a part is not one of its own. */
function goTo(id: string): void {
  const heading = document.querySelector<HTMLElement>(`#${id}-title`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
