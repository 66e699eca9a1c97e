import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { words } from '@/lib/words';
import './options.css';

/** The selectors of one site that replace ours. */
export type SiteSelectors = {
  readonly site: string;
  readonly name: string;
  /** As they can be pasted again. */
  readonly text: string;
};

type Props = {
  readonly selectors: readonly SiteSelectors[];
  /** An example to start from. */
  readonly example: string;
  /**
   * Checks what was pasted and keeps it.
   * @returns what is wrong with it, in words; none: it is kept
   */
  readonly onPaste: (text: string) => readonly string[];
  readonly onReset: (site: string) => void;
  readonly onCopy: (text: string) => Promise<void>;
};

/** Selectors that somebody was given to mend a site until the next version does: pasted, shown as they are, taken back. */
export function OwnSelectors({ selectors, example, onPaste, onReset, onCopy }: Props): ReactElement {
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isKept, setKept] = useState(false);
  const paste = (): void => {
    const found = onPaste(text);
    setProblems(found);
    setKept(found.length === 0);
    if (found.length === 0) setText('');
  };
  return (
    <details className="own-selectors">
      <summary>{words('options.selectors.title')}</summary>
      <p className="option-about">{words('options.selectors.about')}</p>
      {selectors.map((each) => (
        <Kept key={each.site} {...each} onReset={onReset} onCopy={onCopy} />
      ))}
      <TextInput
        label={words('options.selectors.paste')}
        hint={words('options.selectors.example', [example])}
        rows={6}
        value={text}
        onChange={(next) => {
          setText(next);
          setKept(false);
        }}
        error={problems.length === 0 ? undefined : words('options.selectors.refused')}
      />
      {problems.length > 0 && (
        <ul className="own-selectors-problems" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div className="option-buttons">
        <Button isDisabled={text.trim() === ''} onPress={paste}>
          {words('options.selectors.keep')}
        </Button>
        {isKept && <output>{words('options.selectors.kept')}</output>}
      </div>
    </details>
  );
}

function Kept({
  site,
  name,
  text,
  onReset,
  onCopy,
}: SiteSelectors & Pick<Props, 'onReset' | 'onCopy'>): ReactElement {
  const [isCopied, setCopied] = useState(false);
  return (
    <section className="own-selectors-site" aria-label={words('options.selectors.of', [name])}>
      <h4>{words('options.selectors.of', [name])}</h4>
      <pre>{text}</pre>
      <div className="option-buttons">
        <Button
          small
          icon={isCopied ? 'check' : 'copy'}
          onPress={() => void onCopy(text).then(() => setCopied(true))}
        >
          {words(isCopied ? 'common.health.copied' : 'options.selectors.copy')}
        </Button>
        <Button small onPress={() => onReset(site)}>
          {words('options.selectors.reset')}
        </Button>
      </div>
    </section>
  );
}
