import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

/** The least that a background can do: give every message back. */
// oxlint-disable-next-line import/no-default-export -- WXT takes an entry point by its default export
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, _sender, sendResponse) => {
    sendResponse(message);
  });
});
