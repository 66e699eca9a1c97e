/**
 * Stands in for WXT's context of a content script, which is made with `new` (see wxt.config.ts): ours end by a signal
 * of their own, and tell the page nothing.
 */
export function ContentScriptContext(): void {}
