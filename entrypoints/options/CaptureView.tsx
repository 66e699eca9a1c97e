import type { ReactElement } from 'react';
import { CapturePreview } from '@/components/options/CapturePreview';
import { saveFile } from '@/components/file/save-file';
import { useCapture } from './use-capture';

type Props = { readonly tabId: number; readonly onLeave: () => void };

/** A page captured without anybody's data, to be looked at before it is saved. */
export function CaptureView({ tabId, onLeave }: Props): ReactElement {
  const capture = useCapture(tabId);
  return (
    <CapturePreview
      state={capture.type}
      page={capture.type === 'captured' ? capture.page : null}
      onSave={(html) => saveFile('stageside-page.html', new Blob([html], { type: 'text/html' }))}
      onLeave={onLeave}
    />
  );
}
