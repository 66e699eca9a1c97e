import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { EmptyState } from '@/components/page/EmptyState';
import { words } from '@/lib/words';
import { Section } from './Section';

type Props = {
  readonly state: 'reading' | 'failed' | 'captured';
  /** Null until it is captured. */
  readonly page: { readonly html: string; readonly elements: number } | null;
  readonly onSave: (html: string) => void;
  readonly onLeave: () => void;
};

/** More would only make scrolling slow; the file holds all of it. */
const longest = 200_000;

/** What a captured page holds, before it is saved. */
export function CapturePreview({ state, page, onSave, onLeave }: Props): ReactElement {
  const [isSaved, setSaved] = useState(false);
  return (
    <main className="option-main capture">
      <Section id="capture" title={words('capture.title')} about={words('capture.about')}>
        <output>
          {page
            ? words('capture.captured', page.elements, [page.elements, sizeOf(page.html)])
            : state === 'reading' && words('capture.reading')}
        </output>
        {state === 'failed' && (
          <EmptyState title={words('capture.failed')} hint={words('capture.failedHint')} />
        )}
        {page && (
          <>
            <p className="field-hint">{words('capture.check')}</p>
            {/* Reached by the keyboard, so that it can be scrolled. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <pre className="capture-text" tabIndex={0} aria-label={words('capture.preview')}>
              {page.html.slice(0, longest)}
            </pre>
            {page.html.length > longest && <p className="field-hint">{words('capture.more')}</p>}
          </>
        )}
        <div className="option-buttons">
          {page && (
            <Button
              look="primary"
              onPress={() => {
                onSave(page.html);
                setSaved(true);
              }}
            >
              {words('capture.save')}
            </Button>
          )}
          <Button onPress={onLeave}>{words(isSaved ? 'common.close' : 'common.cancel')}</Button>
          {isSaved && <output>{words('capture.saved')}</output>}
        </div>
      </Section>
    </main>
  );
}

/** In whole kB, as files are told. */
function sizeOf(text: string): string {
  return new Intl.NumberFormat(undefined, { style: 'unit', unit: 'kilobyte' }).format(
    Math.ceil(new Blob([text]).size / 1000),
  );
}
