import { devTools } from "./devtools.mjs";

/**
 * The accessibility tree of the page as Chromium gives it to screen readers: nodes with `role`,
 * `name`, `properties` and `children`, those that are ignored replaced by what is in them.
 */
export async function accessibilityTree(page) {
  await devTools(page.driver, "Accessibility.enable");
  const { nodes } = await devTools(page.driver, "Accessibility.getFullAXTree");
  await devTools(page.driver, "Accessibility.disable");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const build = (node) => {
    const children = (node.childIds ?? [])
      .map((id) => byId.get(id))
      .filter(Boolean)
      .flatMap(build);
    if (node.ignored) return children;
    const properties = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
    return [{ role: node.role.value, name: node.name?.value ?? "", properties, children }];
  };
  return build(nodes[0])[0];
}

/** Every node of a role below a node, in reading order. */
export function nodesOf(node, role) {
  const below = node.children.flatMap((child) => nodesOf(child, role));
  return node.role === role ? [node, ...below] : below;
}

/** All that is read out of a node: its texts, in order. */
export function spoken(node) {
  if (node.role === "StaticText") return node.name;
  return node.children.map(spoken).join(" ").replace(/\s+/g, " ").trim();
}

/**
 * The nodes of the tree as Chromium gives it to screen readers, by the ids they keep as long as they
 * live: each with `role`, `name` and the ids of its `children`.
 */
export async function nodesById(page) {
  // Never switched off within a test: the ids would begin anew.
  await devTools(page.driver, "Accessibility.enable");
  const { nodes } = await devTools(page.driver, "Accessibility.getFullAXTree");
  const shown = ({ nodeId, role, name, childIds, backendDOMNodeId }) => [
    nodeId,
    { role: role?.value, name: name?.value ?? "", node: backendDOMNodeId, children: childIds ?? [] },
  ];
  // Lines of a text, and what layout makes of nothing, come and go; they have no node of their own.
  return new Map(nodes.filter(({ nodeId }) => !nodeId.startsWith("-")).map(shown));
}
