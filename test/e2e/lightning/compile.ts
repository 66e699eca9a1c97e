import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { components } from './components';

const require = createRequire(import.meta.url);

/** What a page of Lightning's is made with, as npm names it. */
const packages = [
  '@lwc/engine-dom/package.json',
  '@lwc/rollup-plugin/package.json',
  '@lwc/synthetic-shadow/package.json',
  // Asked for by the base components.
  '@lwc/wire-service/package.json',
  'lightning-base-components/package.json',
  'rollup/package.json',
];

/** Whether Lightning pages can be made here. Where they cannot, says by name what is not run. */
export function isLightningHere(): boolean {
  const missing = packages.filter((name) => !canResolve(name));
  if (missing.length > 0)
    console.log(`not run: Salesforce's base components (npm install ${missing.map(packageOf).join(' ')})`);
  return missing.length === 0;
}

/** How shadow roots are made: by LWC in the page's own tree, as most orgs have it, or by the browser. */
export type ShadowMode = 'synthetic' | 'native';

/**
 * Compiles the components with Salesforce's own compiler.
 * @param folder for what is made on the way
 * @returns gives a page that shows one of them, in either mode
 */
export async function compileLightning(
  folder: string,
): Promise<(component: string, mode: ShadowMode) => string> {
  const sources = join(folder, 'modules');
  for (const { name, html, script } of components) {
    const [namespace = '', module = ''] = name.split('/');
    const place = join(sources, namespace, module);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${module}.html`), html);
    writeFileSync(join(place, `${module}.js`), script);
  }
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, entryScript());
  const app = await bundle(entry, sources);
  const synthetic = readFileSync(require.resolve('@lwc/synthetic-shadow'), 'utf8');
  return (component, mode) => pageWith(component, mode === 'synthetic' ? [synthetic, app] : [app]);
}

/** Icons are fetched when they are first drawn, and nothing here is told by them: they stay outside. */
async function bundle(entry: string, sources: string): Promise<string> {
  const [{ rollup }, { default: lwc }] = await Promise.all([import('rollup'), import('@lwc/rollup-plugin')]);
  const built = await rollup({
    input: entry,
    external: (id) => id.includes('iconSvgTemplates'),
    onwarn: () => {},
    plugins: [
      lwc({
        rootDir: sources,
        modules: [{ dir: '.' }, { npm: 'lightning-base-components' }],
        // The cells of its table.
        enableDynamicComponents: true,
      }),
      {
        name: 'engine',
        resolveId: (id) => (id === '@lwc/engine-dom' ? require.resolve('@lwc/engine-dom') : null),
        transform: (code) => code.replaceAll('import.meta.env.SSR', 'false'),
      },
    ],
  });
  const { output } = await built.generate({ format: 'es' });
  return output[0].code;
}

function entryScript(): string {
  const shown = ['one/recordHomeFlexipage2', 'lst/objectHome'];
  const imports = shown.map((name, index) => `import C${index} from '${name}';`).join('\n');
  const table = shown.map((name, index) => `'${elementOf(name)}': C${index}`).join(', ');
  return `import { createElement } from 'lwc';
${imports}
const main = document.querySelector('main');
const name = main.dataset.component;
main.append(createElement(name, { is: { ${table} }[name] }));
`;
}

/** `one/recordHomeFlexipage2` is drawn as `one-record-home-flexipage2`. */
function elementOf(name: string): string {
  return name.replace('/', '-').replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

function pageWith(component: string, scripts: readonly string[]): string {
  const tags = scripts.map(
    (code) => `<script type="module">${code.replaceAll('</script', String.raw`<\/script`)}</script>`,
  );
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Lightning</title></head>
<body><main data-component="${component}"></main><script>var process = { env: { NODE_ENV: 'production' } };</script>${tags.join('')}</body></html>`;
}

function canResolve(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}

function packageOf(path: string): string {
  return path.replace('/package.json', '');
}
