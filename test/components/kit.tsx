import { cleanup, configure, getConfig, render, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { StrictMode, type ReactElement } from 'react';
import { afterEach, vi } from 'vitest';
import type { People } from '@/components/person/names';
import type { Run } from '@/components/lead/run';
import type { Refusal } from '@/lib/funnel/refusal';
import { leadId } from '@/test/funnel/story';
import { lateError } from './late-error';
import { quickenLabels } from './quick-labels';
import { quickenElements } from './quick-react';
import { quickenStyles } from './quick-styles';

// jsdom lays nothing out, so there is nothing to scroll to. Newer browsers answer with a promise: TypeScript does not
// know that yet, and React takes whatever an effect returns for its clean-up.
const scroll: () => unknown = async () => Promise.resolve();
Element.prototype.scrollIntoView ??= scroll;
// It knows no CSS object either.
globalThis.CSS ??= { escape: (text: string) => text.replaceAll(/[^\w-]/gu, String.raw`\$&`) } as typeof CSS;

quickenStyles(window);
quickenLabels(window);
quickenElements();

afterEach(cleanup);

// Roles are slow to look up in jsdom, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000, getElementError: lateError(getConfig().getElementError) });

/** The user, Bo, and two colleagues: the actors of the funnel's stories. */
export const people: People = {
  me: { id: 'bo', name: 'Bo Both', role: 'both', addresses: ['bo@home.example'] },
  colleagues: [
    { id: 'sam', name: 'Sam Sales' },
    { id: 'mia', name: 'Mia Market' },
  ],
};

/** A `run` that is carried out, or refused. */
export function runThat(refusal: Refusal | null = null): Run {
  return vi.fn(async () => refusal);
}

/** The command of a press that records something of the stories' lead. */
export function recorded(what: { readonly activity: string; readonly [field: string]: unknown }): unknown {
  return { type: 'recordActivity', leadId, ...what };
}

/** Renders as the pages do, and gives somebody who clicks and types. */
export function show(element: ReactElement): RenderResult & { readonly user: UserEvent } {
  return { user: userEvent.setup(), ...render(<StrictMode>{element}</StrictMode>) };
}

/** What is visible of an element as one line. */
export function textOf(element: Element): string {
  return element.textContent.replaceAll(/\s+/gu, ' ').trim();
}
