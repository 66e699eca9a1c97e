import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { normalStage, stageNamed } from '@/lib/funnel/definition/stage-named';
import { stageTones } from '@/lib/funnel/definition/tone';
import { wordsFor } from '@/lib/funnel/site-stage/known-words';
import { suggestStage } from '@/lib/funnel/site-stage/meant-stage';
import { ownText } from './own-text';
import type { Named, Surroundings } from './plan';
import type { Preset } from './presets/preset';
import { stageOfTone } from './presets/recognise';

/** A name of the file as the choices are keyed by: letters and figures, lower case, parted by single spaces. */
export const nameKey = normalStage;

/** The stage that a name may mean: its own name, what the export means by it, what most mean, what it contains. */
export function proposeStage(
  definition: FunnelDefinition,
  preset: Preset | null,
  name: string,
): string | null {
  const key = nameKey(name);
  const ownTone = stageTones.find((tone) =>
    (preset?.stages?.[tone] ?? '').split(/,\s+/u).some((word) => word !== '' && nameKey(word) === key),
  );
  const usualTone = stageTones.find((tone) => wordsFor(tone).includes(key));
  return (
    stageNamed(definition, name) ??
    closedUp(definition, key) ??
    (ownTone && stageOfTone(definition, ownTone)) ??
    (usualTone && key !== '' ? stageOfTone(definition, usualTone) : null) ??
    suggestStage(definition, name)
  );
}

/** The stage whose name is written without spaces, as CRMs write what they keep: `marketingqualifiedlead`. */
function closedUp({ stages }: FunnelDefinition, key: string): string | null {
  const close = (text: string): string => nameKey(text).replaceAll(' ', '');
  const wanted = close(key);
  if (wanted === '') return null;
  return stages.find(({ label, retired }) => !retired && close(label) === wanted)?.id ?? null;
}

/** A colleague by name or address, alone or one behind the other. */
export function proposeOwner(colleagues: Surroundings['colleagues'], name: string): string | null {
  const behind = /^(.*?)\s*[(<]([^()<>]+)[)>]\s*$/u.exec(name);
  const said = new Set([name, behind?.[1] ?? '', behind?.[2] ?? ''].map(nameKey).filter((key) => key !== ''));
  const found = colleagues.find((colleague) =>
    [colleague.name, ...(colleague.addresses ?? [])].some((own) => said.has(nameKey(own))),
  );
  return found?.id ?? null;
}

/** What is called so, or has that id. */
export function proposeNamed(all: readonly Named[], name: string): string | null {
  const key = nameKey(name);
  return key === ''
    ? null
    : (all.find((each) => [each.id, each.name].some((own) => nameKey(own) === key))?.id ?? null);
}

/** Words by which CRMs call what the usual kinds are. */
const kindWords: readonly (readonly [string, string])[] = [
  ['call', 'phone call, outbound call, inbound call, anruf'],
  ['meeting', 'appointment, meeting booked, event meeting, besprechung'],
  ['email', 'reply, email reply, replied, email answered, incoming email, answered email'],
  ['email-opened', 'open, opened, email open, open email, opened email'],
  ['form', 'form submission, form submitted, submission, fill out form, filled out form, conversion'],
  ['download', 'content download, downloaded, asset download, white paper'],
  ['webinar-registered', 'webinar registration, registered, registered for webinar'],
  ['webinar-attended', 'webinar, webinar attendance, attended, attended webinar'],
  ['event', 'trade show, event attended, conference'],
  ['demo', 'demo request, requested demo, demo requested'],
  ['pricing', 'pricing page, pricing page visit, visited pricing'],
  ['visit', 'page view, visit webpage, web visit, website visit, click link'],
  ['unsubscribed', 'unsubscribe, opt out, opted out'],
];

/** The kind of activity that a name may mean; null: nobody knows. */
export function proposeKind(kinds: readonly Named[], name: string): string | null {
  const key = nameKey(name);
  const usual = kindWords.find(([, words]) => words.split(', ').includes(key))?.[0];
  const isThere = kinds.some(({ id }) => id === usual);
  return proposeNamed(kinds, name) ?? (usual !== undefined && isThere ? usual : null);
}

/** Names that are remembered, so that a stage's name is not compared anew in each of a million rows. */
const mostRemembered = 5000;

/** What a name means, asked once for each name. */
export function remembering<Answer>(ask: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined || known.has(name)) return before as Answer;
    const answer = ask(name);
    if (known.size < mostRemembered) known.set(ownText(name), answer);
    return answer;
  };
}
