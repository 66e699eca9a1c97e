// @vitest-environment jsdom
import { describe, it } from 'vitest';
import { gmail } from '@/lib/sites/gmail/adapter';
import { loadFixtures } from '@/test/contract/fixtures';
import { testSiteAdapter } from '@/test/contract/site-adapter-kit';

const saved = loadFixtures('../shared/fixtures/gmail');
const foreign = loadFixtures('../shared/fixtures/linkedin');

describe('our own pages', () => testSiteAdapter(gmail, loadFixtures('test/fixtures/gmail'), []));

if (saved.length > 0) describe('saved pages', () => testSiteAdapter(gmail, saved, foreign));
else it.todo('not run: saved pages (../shared/fixtures/gmail)');
