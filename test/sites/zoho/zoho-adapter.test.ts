// @vitest-environment jsdom
import { describe } from 'vitest';
import { zoho } from '@/lib/sites/zoho/adapter';
import { loadFixtures } from '@/test/contract/fixtures';
import { testSiteAdapter } from '@/test/contract/site-adapter-kit';

const foreign = loadFixtures('test/fixtures/gmail').slice(0, 2);

describe('our own pages', () =>
  testSiteAdapter(zoho, loadFixtures('test/fixtures/zoho'), foreign, { showsAddresses: true }));
