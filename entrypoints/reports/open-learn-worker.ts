// oxlint-disable-next-line import/default -- the bundler gives the address of what it bundles
import workerUrl from './learn.worker?worker&url';

/** As far as we use it; the compiler's own list of what browsers have lacks it. */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
};

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

/** The one script that pages may start by its address; their policy allows no other maker of addresses. */
const policy = trustedTypes?.createPolicy('stageside-worker', {
  createScriptURL: (url) => {
    if (url !== workerUrl) throw new TypeError('not a worker of ours');
    return url;
  },
});

/** Opens the worker that learns points from closed leads. */
export function openLearnWorker(): Worker {
  // Browsers without trusted types take the address as it is.
  const url = policy?.createScriptURL(workerUrl) ?? workerUrl;
  return new Worker(url, { name: 'learn' });
}
