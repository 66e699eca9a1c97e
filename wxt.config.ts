import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { shortcuts } from './lib/shortcuts';
import { patternsOf } from './lib/sites/hosts';

/** No remote code, no inline script, no connection anywhere. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // React Aria adds one style element of its own.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  // One policy, for the one worker that pages start.
  'trusted-types stageside-worker',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** While developing, pages may listen to the development server on this machine, which tells them to reload. */
function developing(policy: readonly string[]): string[] {
  return policy.map((rule) =>
    rule.startsWith('connect-src') ? `${rule} ws://localhost:* http://localhost:*` : rule,
  );
}

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  i18n: { localesDir: 'public/_locales' },
  hooks: {
    // The word lists lie beside what they become; only the generated messages.json belongs in the build.
    'build:publicAssets': (_wxt, assets) => {
      const kept = assets.filter((asset) => !asset.relativeDest.endsWith('.yml'));
      assets.splice(0, assets.length, ...kept);
    },
    // Scripts in foreign pages speak to the browser itself: every browser that we support has promises, so the
    // polyfill would be weight in each mail tab. WXT's own context is left out as well: it tells the page, by an
    // event that names our id, that we are there, and lets the page end us by the same event.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
      const { alias = {} } = config.resolve ?? {};
      const bareContext = fileURLToPath(new URL('lib/bare-context.ts', import.meta.url));
      config.resolve = {
        ...config.resolve,
        // The first that fits counts.
        alias: [
          { find: 'wxt/browser', replacement: '@wxt-dev/browser' },
          { find: 'wxt/utils/content-script-context', replacement: bareContext },
          ...(Array.isArray(alias)
            ? alias
            : Object.entries(alias).map(([find, replacement]) => ({ find, replacement }))),
        ],
      };
    },
  },
  vite: () => ({
    build: { target: 'es2022', sourcemap: false },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    ...(browser === 'firefox' ? {} : { minimum_chrome_version: '116' }),
    // The least that today's features need; what a later feature needs is asked for with it.
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'alarms',
      // Looking somebody up from a selection or a link.
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for at the switch that needs it.
    optional_permissions: ['notifications'],
    // Asked for at the click that switches a site on, for that site alone, and given back with it.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Read without asking again. Every other host is optional and asked for at the click that needs it.
    host_permissions: [...patternsOf('gmail')],
    content_security_policy: {
      extension_pages: (command === 'serve' ? developing(pagePolicy) : pagePolicy).join('; '),
    },
    omnibox: { keyword: 'st' },
    // The browser lets people choose other keys.
    commands: {
      ...Object.fromEntries(
        shortcuts.map(({ id, key }) => [
          id,
          {
            ...(key === null ? {} : { suggested_key: { default: key } }),
            // The browser names its own by itself.
            ...(id === '_execute_action'
              ? {}
              : { description: `__MSG_reach_shortcut_${id.replace('-', '_')}__` }),
          },
        ]),
      ),
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+P' } } }
        : {}),
    },
    // An empty list closes the door: without it every other extension may send messages.
    externally_connectable: { ids: [] },
    incognito: 'not_allowed',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'stageside@stageside.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
