/**
 * Says when the page's address changes without a new page. The Navigation API sees every change; where it is missing
 * (Firefox before 147), the events for back and for the fragment do, and whoever asks compares addresses as well.
 * @param window the page's
 * @param callback hears of a change; it may come more than once for one
 * @param signal ends it
 */
export function onAddressChange(window: Window, callback: () => void, signal: AbortSignal): void {
  const navigation: unknown = Reflect.get(window, 'navigation');
  if (navigation instanceof EventTarget) {
    navigation.addEventListener('currententrychange', callback, { signal });
    return;
  }
  window.addEventListener('popstate', callback, { signal });
  window.addEventListener('hashchange', callback, { signal });
}
