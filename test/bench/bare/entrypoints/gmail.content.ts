import { defineContentScript } from 'wxt/utils/define-content-script';

/** The least that a content script can be. */
// oxlint-disable-next-line import/no-default-export -- WXT takes an entry point by its default export
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  main() {},
});
