import { testFixtureFiles } from '@/test/contract/fixture-files';
import { makeFiles } from '@/test/fixtures/salesforce/make/make.mjs';

testFixtureFiles('salesforce', makeFiles);
