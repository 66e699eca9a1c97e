// @vitest-environment jsdom
import { describe, it } from 'vitest';
import { linkedin } from '@/lib/sites/linkedin/adapter';
import { loadFixtures } from '@/test/contract/fixtures';
import { testSiteAdapter } from '@/test/contract/site-adapter-kit';

const saved = loadFixtures('../shared/fixtures/linkedin');
const foreign = [
  ...loadFixtures('../shared/fixtures/gmail'),
  ...loadFixtures('test/fixtures/gmail').slice(0, 3),
];

describe('our own pages', () => testSiteAdapter(linkedin, loadFixtures('test/fixtures/linkedin'), foreign));

if (saved.length > 0) describe('saved pages', () => testSiteAdapter(linkedin, saved, []));
else it.todo('not run: saved pages (../shared/fixtures/linkedin)');
