import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { extensionFolder } from '@/test/tools/project.mjs';

const folder = extensionFolder();
/** What is registered for pages, and what is injected there when it is asked for. */
const scripts = [
  ...readdirSync(join(folder, 'content-scripts')).map((file) => join('content-scripts', file)),
  ...readdirSync(folder).filter((file) => file !== 'background.js'),
].filter((file) => file.endsWith('.js'));
type Manifest = Readonly<Record<string, unknown>> & { readonly permissions: readonly string[] };
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

test('every content script weighs 40 kB at most and holds neither React nor Zod', () => {
  expect(scripts.length).toBeGreaterThan(0);
  for (const file of scripts) {
    const path = join(folder, file);
    expect(statSync(path).size, file).toBeLessThanOrEqual(40_000);
    const code = readFileSync(path, 'utf8');
    expect(code, file).not.toMatch(/react\.element|ZodError|safeParse/);
  }
});

test('no script is remote, no page may connect anywhere, nothing is open to pages or other extensions', () => {
  expect(manifest['content_security_policy']).toMatchObject({
    extension_pages: expect.stringMatching(/script-src 'self';.*connect-src 'self'/),
  });
  expect(manifest['web_accessible_resources']).toBeUndefined();
  expect(manifest['externally_connectable']).toEqual({ ids: [] });
  expect(manifest['content_scripts']).toBeUndefined();
  expect(manifest['host_permissions']).toEqual(['https://mail.google.com/*']);
});
