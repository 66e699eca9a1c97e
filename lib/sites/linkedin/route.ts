/** What a LinkedIn address says by itself. The page may know better. */
export type Route =
  | { readonly type: 'profile'; readonly profileUrl: string; readonly isWhole: boolean }
  | { readonly type: 'lead' }
  | { readonly type: 'search' | 'leads' | 'messaging' | 'other' };

/**
 * @param url a page of LinkedIn's, or a link on one
 */
export function routeOf(url: URL): Route {
  const profile = /^\/in\/([^/]+)(\/.*)?$/u.exec(url.pathname);
  if (profile?.[1] !== undefined && profile[1] !== 'me') {
    return {
      type: 'profile',
      profileUrl: `https://www.linkedin.com/in/${profile[1]}`,
      isWhole: WHOLE.test(profile[2] ?? ''),
    };
  }
  const [type = 'other'] = ROUTES.find(([, path]) => path.test(url.pathname)) ?? [];
  return { type };
}

/** True for LinkedIn's own hosts: `www.` and the countries'. */
export function isLinkedIn(url: URL): boolean {
  return url.protocol === 'https:' && /(?:^|\.)linkedin\.com$/u.test(url.hostname);
}

/** Nothing after the slug, or a language: the profile itself, no part of it. */
const WHOLE = /^\/?(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/iu;

const ROUTES = [
  ['search', /^\/search\/results\/(?:people|all)\b/u],
  ['messaging', /^\/messaging\b/u],
  ['lead', /^\/sales\/(?:lead|people)\/./u],
  ['leads', /^\/sales\/(?:search\/people|lists\/people)\b/u],
] as const;
