/** What the background tells open pages, without asking anything back. */
export type Announcement =
  /** Leads changed: look the people on the page up again. */
  | { readonly type: 'leadsChanged' }
  /** The site was switched off, or its settings changed. */
  | { readonly type: 'siteChanged'; readonly site: string };

/** What the background tells the extension's own pages alone. */
export type PageAnnouncement =
  /** Another database is in use: whoever reads the one before asks anew which it is. */
  { readonly type: 'storeMoved' };
