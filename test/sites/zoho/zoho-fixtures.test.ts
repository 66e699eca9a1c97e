import { testFixtureFiles } from '@/test/contract/fixture-files';
import { makeFiles } from '@/test/fixtures/zoho/make/make.mjs';

testFixtureFiles('zoho', makeFiles);
