import type { ReactElement } from 'react';
import { OwnSelectors } from '@/components/options/OwnSelectors';
import type { Settings } from '@/lib/funnel/settings';
import { siteDescriptions } from '@/lib/sites/describe';
import { ownSiteId } from '@/lib/sites/hosts';
import { targetsBySite } from '@/lib/sites/targets';
import { readRungs, writeRungs, type RungsProblem } from '@/lib/transfer/rungs-json';
import { words } from '@/lib/words';

type Props = {
  readonly rungs: Settings['rungs'];
  readonly onChange: (rungs: Settings['rungs']) => void;
};

/** Selectors of the user's own, checked before they are kept. */
export function SelectorsOfYourOwn({ rungs, onChange }: Props): ReactElement {
  const sites = Object.keys(rungs).filter((site) => Object.keys(rungs[site] ?? {}).length > 0);
  return (
    <OwnSelectors
      selectors={sites.map((site) => ({
        site,
        name: nameOf(site),
        text: writeRungs(site, rungs[site] ?? {}),
      }))}
      example={example}
      onPaste={(text) => {
        const read = readRungs(text, { targets: targetsBySite, isCss });
        if (!read.ok) return [...new Set(read.refusal.map(problemWords))];
        onChange({ ...rungs, ...read.value });
        return [];
      }}
      onReset={(site) => onChange(Object.fromEntries(Object.entries(rungs).filter(([id]) => id !== site)))}
      onCopy={async (text) => navigator.clipboard.writeText(text)}
    />
  );
}

const example = JSON.stringify({ site: 'gmail', rungs: { row: ['tr.zA'] } });

/** The browser decides what a selector is; nothing is looked for in any page. */
function isCss(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

function nameOf(site: string): string {
  const described = siteDescriptions.find(({ id }) => id === site);
  if (described) return words(described.name);
  return site === ownSiteId ? words('options.selectors.anyPage') : site;
}

function problemWords(problem: RungsProblem): string {
  switch (problem.type) {
    case 'notJson':
    case 'form':
    case 'nothing':
      return words(`options.selectors.problem.${problem.type}`);
    case 'unknownSite':
      return words('options.selectors.problem.unknownSite', [
        problem.site,
        Object.keys(targetsBySite).join(', '),
      ]);
    case 'unknownTarget':
      return words('options.selectors.problem.unknownTarget', [problem.target, problem.site, problem.known]);
    case 'empty':
    case 'tooMany':
      return words(`options.selectors.problem.${problem.type}`, [problem.target]);
    case 'notCss':
    case 'tooLong':
      return words(`options.selectors.problem.${problem.type}`, [problem.target, problem.selector]);
  }
}
