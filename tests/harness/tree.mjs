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
    const properties = Object.fromEntries(
      (node.properties ?? []).map(({ name, value }) => [name, value.value]),
    );
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
