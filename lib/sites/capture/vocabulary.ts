/**
 * The words that pages are built of: what a captured page may keep. Only tokens that are made of these alone stay as they
 * are, and only in names, roles, classes, ids and paths; in a text, an address or a title nothing stays.
 */
const structural = `
  accent account action actions active activity add address alert align all alternate anchor answer app application area
  aria article aside attach attachment attribute autocomplete auto avatar back background badge banner bar base before bio
  block body bold border bottom box breadcrumb bubble button buttons calendar call caption card cards cc bcc cell center
  check checkbox checked chip chips circle clear click client close closed code col collapse collapsed column columns
  combobox comment community company compact component components compose connection contact contacts container content
  contenteditable contents control controls conversation core count country cover create crm current custom dark dashboard
  data date day deal deals default delete depth desc description desktop detail details dialog dir direct disabled display
  divider document domain down draft drafts drawer drop dropdown edit editable editor element elements ellipsis email emails
  embed empty end entity entries entry error even event events expand expanded false feature feed field fieldname fields
  fieldset figure file files fill filter filters first fixed flex float focus folder folders font footer for form forward
  frame full fullname gallery global grid gridcell group groups handle has head header heading headline height help hidden
  hide hint history home host hover hovercard href html icon icons image images important inbox index info inline inner
  input inputs inside interactive invalid item itemprop items itemscope itemtype job key keyboard label labels landmark lang
  large last layout lead leads leading leaf left legacy legend level light lightning line link linked links list listbox
  listitem live load loaded loader loading location login logo main manager media medium member members mention menu menubar
  menuitem message messages messaging meta mini mobile modal mode model module modules more move multi name names nav
  navigation next none normal note notes notification number object odd off open option options order organization outer
  output outside overlay owner padding page pager pagination pane panel paragraph parent part partner partners path people
  permalink person phone photo picture pill place placeholder play plain popover popup portal position post posts
  presentation preview previous primary print priority profile profiles progress prop property public query quick radio
  radiogroup range rating read record records recipient recipients ref region related rel remove reply required reset
  resize resource response result results right role root row rowheader rows save schema scope scroll scrollable search
  secondary section select selected selection self send sender senders sent separator session set settings shadow share
  sheet show shown side sidebar signature site size skeleton skip slot small snippet sort source space span spam spinner
  spoiler stack stage standard star start state static status sticky strong style sub subject subject submit subtitle
  suffix summary svg switch symbol tab table tablist tabpanel tabs tag tags target task tasks team template text textarea
  textbox theme thread threads thumb thumbnail tile time timeline title today toggle token tool toolbar tooltip top topcard
  track translate trash tree treeitem trigger true truncate type undefined unit unread unstarred up update upload url user
  username users utility value variant vcard version vertical video view viewer views visible visually visibility wide
  widget width window word wrap wrapper zoom polite assertive horizontal submit password tel off nofollow noopener noreferrer
  class tabindex colspan rowspan maxlength minlength readonly multiple spellcheck autofocus draggable accesskey labelledby
  describedby controls owns activedescendant posinset setsize rowindex colindex rowcount colcount multiselectable valuemin
  valuemax valuenow busy atomic relevant haspopup autocapitalize autocorrect enterkeyhint inputmode cellpadding cellspacing
  valign datetime download charset method enctype pattern step checked translate aria itemscope
  sales companies school schools suggestion
  persons organizations everyone opportunity opportunities objects org accounts crm
  subjectbox btop deeplink popout readmessage
  ltr rtl auto manual hcard adr org itemid lazy async preload stylesheet canonical horizontal
`;

const words: ReadonlySet<string> = new Set(structural.split(/\s+/u).filter((word) => word !== ''));

/** Which tokens (runs of letters and digits) are the site's structure. */
export type Vocabulary = {
  readonly has: (token: string) => boolean;
};

/**
 * @param selectors of the adapters: what they look for has to be found on the captured page as well
 */
export function vocabularyOf(selectors: readonly string[]): Vocabulary {
  const looked = new Set(selectors.flatMap((selector) => tokensOf(selector)));
  const isKnown = (part: string): boolean => words.has(part.toLowerCase());
  return { has: (token) => looked.has(token) || partsOf(token).every(isKnown) };
}

/** Every run of letters and digits in a text. */
export function tokensOf(text: string): readonly string[] {
  return text.match(token) ?? [];
}

/** A run of letters and digits, marks that belong to a letter included. */
export const token = /[\p{L}\p{N}\p{M}]+/gu;

/** `entityResultTitle` is three words; digits are words of their own. */
export function partsOf(text: string): readonly string[] {
  return text.match(/\p{Lu}?[^\p{Lu}\p{N}]+|\p{Lu}+(?!\p{Ll})|\p{Lu}|\p{N}+/gu) ?? [];
}
