// @vitest-environment jsdom
import { describe } from 'vitest';
import { pipedrive } from '@/lib/sites/pipedrive/adapter';
import { loadFixtures } from '@/test/contract/fixtures';
import { testSiteAdapter } from '@/test/contract/site-adapter-kit';

const foreign = loadFixtures('test/fixtures/gmail').slice(0, 2);

describe('our own pages', () =>
  testSiteAdapter(pipedrive, loadFixtures('test/fixtures/pipedrive'), foreign, { showsAddresses: true }));
