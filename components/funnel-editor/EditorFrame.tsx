import type { ReactElement, ReactNode, Ref } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import '@/components/options/options.css';
import './funnel-editor.css';

type Props = {
  readonly onLeave: () => void;
  /** What stays in sight beside the form. */
  readonly aside: ReactNode;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLElement>;
};

/** The page of the funnel's form: a way back, the form, and how the draft stands beside it. */
export function EditorFrame({ onLeave, aside, children, ref }: Props): ReactElement {
  return (
    <main className="editor" ref={ref}>
      <header className="editor-head">
        <Button look="quiet" icon="back" onPress={onLeave}>
          {words('options.title')}
        </Button>
        <h1>{words('funnelEditor.title')}</h1>
        <p>{words('funnelEditor.about')}</p>
      </header>
      <div className="editor-form">{children}</div>
      <div className="editor-aside">{aside}</div>
    </main>
  );
}
