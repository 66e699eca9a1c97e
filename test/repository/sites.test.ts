import { describe, expect, it } from 'vitest';
import { siteDescriptions } from '@/lib/sites/describe';
import { siteHosts } from '@/lib/sites/hosts';
import { anyPage } from '@/lib/sites/page/adapter';
import { adapterById, adapterFor } from '@/lib/sites/registry';
import { filesOf, textOf } from '@/test/repository/files';

const folders = [...new Set(filesOf('lib/sites/*/adapter.ts').map((file) => file.split('/')[2]))];

describe('every site adapter', () => {
  it('has a folder for each registered one and for any page, and none beside', () => {
    expect(new Set(folders)).toEqual(new Set([...Object.keys(adapterById), anyPage.id]));
  });

  it.each(siteHosts)(
    '$id is registered under its own id with the hosts that it matches',
    ({ id, matches }) => {
      expect(adapterById[id].id).toBe(id);
      expect(adapterById[id].hosts).toEqual(matches);
      for (const pattern of matches) expect(adapterFor(new URL(pattern.replaceAll('*', 'x')))?.id).toBe(id);
    },
  );

  it.each(siteHosts)('$id has a content script that is registered at run time', ({ script }) => {
    const [file] = filesOf(`entrypoints/${script}.content.ts`, `entrypoints/${script}.content/index.ts`);
    expect(file).toBeDefined();
    expect(textOf(file ?? '')).toContain("registration: 'runtime'");
  });

  it.each(siteHosts)('$id says in Options what it reads and what it leaves alone', ({ id }) => {
    const described = siteDescriptions.find((each) => each.id === id);
    expect(described?.reads.length).toBeGreaterThan(0);
    expect(described?.leaves.length).toBeGreaterThan(0);
  });

  it.each(siteHosts)('$id has fixture pages, each with what must be found on it', ({ id }) => {
    const pages = filesOf(`test/fixtures/${id}/*.html`);
    const truths = filesOf(`test/fixtures/${id}/*.expected.json`);
    expect(pages.length).toBeGreaterThan(3);
    expect(truths.map((file) => file.replace('.expected.json', '.html'))).toEqual(pages);
  });

  it.each(siteHosts)('$id is described in README', ({ id }) => {
    expect(textOf('README.md').toLowerCase()).toContain(id);
  });
});
