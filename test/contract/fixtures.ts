import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** What is true of a saved page: the shape of `<page>.expected.json`. */
export type Expected = {
  readonly url: string;
  readonly view: string;
  readonly site: string;
  readonly viewer?: { readonly name?: string; readonly email?: string; readonly profileUrl?: string };
  readonly health?: { readonly state: string };
  readonly contacts: readonly ExpectedContact[];
};

export type ExpectedContact = {
  readonly name: string;
  readonly email?: string;
  readonly profileUrl?: string;
  readonly memberId?: string;
  readonly recordId?: string;
  readonly otherEmails?: readonly string[];
  readonly siteStage?: string;
  readonly company?: string;
  readonly title?: string;
  readonly headline?: string;
  readonly role: string;
  readonly thread?: string;
  readonly self?: true;
  readonly rows?: number;
  readonly duplicateOf?: string;
};

/** A saved page with its truth. */
export type Fixture = { readonly name: string; readonly html: string; readonly expected: Expected };

/**
 * The saved pages of a folder; empty where the folder is absent.
 * @param folder from the project's root
 */
export function loadFixtures(folder: string): Fixture[] {
  const path = resolve(folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith('.html'))
    .map((file) => basename(file, '.html'))
    .map((name) => ({
      name,
      html: readFileSync(join(path, `${name}.html`), 'utf8'),
      expected: JSON.parse(readFileSync(join(path, `${name}.expected.json`), 'utf8')) as Expected,
    }));
}

/** A page as a document, as the browser's parser gives it, shadow roots written in it among it; scripts do not run. */
export function parsePage(html: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  attachShadowRoots(document);
  return document;
}

/** What a browser does with `<template shadowrootmode>` when a page arrives, and `DOMParser` leaves. */
function attachShadowRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    shadow?.append(template.content);
    template.remove();
    if (shadow !== undefined) attachShadowRoots(shadow);
  }
}

/** The user's addresses on a page: the mailbox's owner. */
export function ownAddressesOf(expected: Expected): string[] {
  return expected.viewer?.email === undefined ? [] : [expected.viewer.email];
}
