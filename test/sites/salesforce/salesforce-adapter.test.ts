// @vitest-environment jsdom
import { describe } from 'vitest';
import { salesforce } from '@/lib/sites/salesforce/adapter';
import { loadFixtures } from '@/test/contract/fixtures';
import { testSiteAdapter } from '@/test/contract/site-adapter-kit';

const foreign = loadFixtures('test/fixtures/gmail').slice(0, 3);

describe('our own pages', () =>
  testSiteAdapter(salesforce, loadFixtures('test/fixtures/salesforce'), foreign, { showsAddresses: true }));
