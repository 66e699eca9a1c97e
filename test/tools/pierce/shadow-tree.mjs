/**
 * A node as the debugging protocol's `DOM.getDocument` gives it, as far as it is read here.
 * @typedef {object} Node
 * @property {number} backendNodeId
 * @property {number} nodeType 1: element, 3: text, 11: shadow root
 * @property {string} nodeName
 * @property {string} nodeValue
 * @property {string[]} [attributes] names and values by turns
 * @property {string} [shadowRootType]
 * @property {Node[]} [children]
 * @property {Node[]} [shadowRoots]
 * @property {Node} [contentDocument] of a frame
 */

/**
 * What a screen reader is told of a node, as `Accessibility.getFullAXTree` gives it.
 * @typedef {{ backendDOMNodeId?: number, ignored: boolean, role?: { value?: any }, name?: { value?: any },
 *   properties?: readonly { name: string, value: { value?: any } }[] }} Spoken
 */

/**
 * @typedef {object} Control something to press or fill
 * @property {string} role as a screen reader is told
 * @property {string} name its accessible name
 * @property {string} text what it shows
 * @property {boolean} disabled
 * @property {number} backendNodeId
 */

/**
 * @typedef {object} Shadow what stands in one closed shadow root
 * @property {string} text all text in it that is drawn, spaces collapsed
 * @property {string} label name of its first control, as a screen reader says it; without a control: its text
 * @property {string} hostPath where its host lies, e.g. `html > body > table > tbody > tr:3 > td`
 * @property {string} rowText text of the nearest row or list item around the host, shadow roots left out; none: ''
 * @property {readonly string[]} roles of everything in it, as a screen reader is told
 * @property {readonly Control[]} controls in document order
 * @property {number} backendNodeId of the host
 */

const rowNames = new Set(['TR', 'LI', 'ARTICLE']);
const rowRoles = new Set(['row', 'listitem', 'article', 'option']);
const undrawn = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'NOSCRIPT', 'HEAD']);
const controlRoles = new Set(
  'button link menuitem menuitemradio option radio checkbox switch tab textbox combobox searchbox'.split(' '),
);

/**
 * All closed shadow roots of a document, in document order, those within others after them.
 * @param {Node} root
 * @param {readonly Spoken[]} spoken
 * @returns {Shadow[]}
 */
export function closedShadows(root, spoken) {
  const spokenById = new Map(spoken.map((node) => [node.backendDOMNodeId, node]));
  return [...visit(root, [])].map(({ shadow, trail }) => describe(shadow, trail, spokenById));
}

/**
 * @param {Node} node
 * @param {readonly Node[]} trail its ancestors, outermost first
 * @returns {Generator<{ shadow: Node, trail: readonly Node[] }>} `trail` ends with the host
 */
function* visit(node, trail) {
  const inner = [...trail, node];
  for (const shadow of node.shadowRoots ?? []) {
    if (shadow.shadowRootType === 'closed') yield { shadow, trail: inner };
    yield* visit(shadow, inner);
  }
  for (const child of childrenOf(node)) yield* visit(child, inner);
}

/**
 * @param {Node} shadow
 * @param {readonly Node[]} trail
 * @param {ReadonlyMap<number | undefined, Spoken>} spokenById
 * @returns {Shadow}
 */
function describe(shadow, trail, spokenById) {
  const inside = [...elements(shadow)].flatMap((node) => {
    const spoken = spokenById.get(node.backendNodeId);
    return spoken === undefined || spoken.ignored
      ? []
      : [{ node, spoken, role: String(spoken.role?.value ?? '') }];
  });
  const controls = inside
    .filter(({ role }) => controlRoles.has(role))
    .map(({ node, spoken, role }) => ({
      role,
      name: String(spoken.name?.value ?? ''),
      text: textOf(node),
      disabled:
        spoken.properties?.some(({ name, value }) => name === 'disabled' && value.value === true) ?? false,
      backendNodeId: node.backendNodeId,
    }));
  const text = textOf(shadow);
  const row = trail.findLast(isRow);
  return {
    text,
    label: controls[0]?.name ?? text,
    hostPath: trail
      .filter(({ nodeType }) => nodeType === 1)
      .map(step)
      .join(' > '),
    rowText: row === undefined ? '' : textOf(row),
    roles: inside.map(({ role }) => role),
    controls,
    backendNodeId: trail.at(-1)?.backendNodeId ?? 0,
  };
}

/** @param {Node} node */
const childrenOf = (node) => [
  ...(node.children ?? []),
  ...(node.contentDocument ? [node.contentDocument] : []),
];

/**
 * @param {Node} node
 * @returns {Generator<Node>}
 */
function* elements(node) {
  for (const child of node.children ?? []) {
    if (child.nodeType === 1) yield child;
    yield* elements(child);
  }
}

/**
 * Drawn text, spaces collapsed, shadow roots below left out.
 * @param {Node} node
 */
function textOf(node) {
  return [...texts(node)].join(' ').replaceAll(/\s+/g, ' ').trim();
}

/**
 * @param {Node} node
 * @returns {Generator<string>}
 */
function* texts({ nodeType, nodeName, nodeValue, children = [] }) {
  if (nodeType === 3) yield nodeValue;
  else if (!undrawn.has(nodeName)) for (const child of children) yield* texts(child);
}

/** @param {Node} node */
function isRow({ nodeName, attributes = [] }) {
  const role = attributes.findIndex((name, index) => index % 2 === 0 && name === 'role');
  return rowNames.has(nodeName) || rowRoles.has(attributes[role + 1] ?? '');
}

/**
 * @param {Node} node
 * @param {number} index
 * @param {readonly Node[]} trail
 */
function step(node, index, trail) {
  const name = node.nodeName.toLowerCase();
  const alike = (trail[index - 1]?.children ?? []).filter(({ nodeName }) => nodeName === node.nodeName);
  return alike.length > 1 ? `${name}:${alike.indexOf(node) + 1}` : name;
}
