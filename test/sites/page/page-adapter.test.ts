// @vitest-environment jsdom
import { describe } from 'vitest';
import { anyPage } from '@/lib/sites/page/adapter';
import { testAnyPage } from '@/test/contract/any-page-kit';
import { loadFixtures } from '@/test/contract/fixtures';

describe('our own pages', () => testAnyPage(anyPage, loadFixtures('test/fixtures/page')));
