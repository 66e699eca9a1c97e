import { testFixtureFiles } from '@/test/contract/fixture-files';
import { makeFiles } from '@/test/fixtures/pipedrive/make/make.mjs';

testFixtureFiles('pipedrive', makeFiles);
