// The rules of the style sheets that ship (CONTRIBUTING.md, House style). What breaks one on purpose says
// why, in the comment that allows it.
export default {
  overrides: [{ files: ["**/page.css"], rules: { "selector-disallowed-list": null } }],
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    // An id stands once on a page, and a card many times.
    "selector-max-id": 0,
    // Issues stand in pages of sites without a shadow root: what is said of elements is said of those in there.
    "selector-disallowed-list": [/^(?!\.|:host|:where\(\.newsfold\)|\[hidden\]|from|to\b)/],
    "declaration-no-important": true,
    // Start and end, so that right-to-left needs no rules of its own.
    "property-disallowed-list": [/(^|-)(left|right)(-|$)/],
    "declaration-property-value-disallowed-list": { "/^(text-align|float|clear)$/": [/^(left|right)$/] },
    // The sizes of text are never in pixels: the reader's and the host's own settings reach them.
    "declaration-property-unit-disallowed-list": {
      "/^(font|font-size|line-height|letter-spacing|word-spacing)$/": ["px"],
    },
  },
};
