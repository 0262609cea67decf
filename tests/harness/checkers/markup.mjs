import { HtmlValidate } from "html-validate";

const checker = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // The markup comes from a tree, not from a person: nobody has to read its spelling.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-inline-style": "off",
    "void-style": "off",
    // The fragment begins where the page's own outline is.
    "heading-level": ["error", { allowMultipleH1: false, minInitialRank: "any" }],
  },
});

/** What html-validate finds wrong with the markup of an element's shadow root, on its own: `rule: where: what`. */
export async function markup(_page, fold) {
  return markupOfDocument(await fold.inRoot((root) => root.innerHTML));
}

/** What html-validate finds wrong with a whole document, or a piece of one. */
export async function markupOfDocument(html) {
  const { results } = await checker.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${line}:${column}: ${message}`),
  );
}
