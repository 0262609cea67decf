/**
 * What a checker says that is no fault, and why: each a pattern for whole findings, as narrow as it
 * can be. No rule is switched off. An entry that explains nothing any more fails the tests; what is found in another
 * engine than Chromium `only` says so.
 */
export const EXPLAINED = [
  {
    checker: "Alfa",
    finding: /^sia-r87: #document /,
    why: "It wants a link that leads past what comes before the content. On our page that is one heading.",
  },
  {
    checker: "Alfa",
    finding: /^sia-r78: <h[1-4][ >].*: There is no content between this heading and the next \(there is none\)$/,
    why:
      "It wants content below the last heading of each rank, and looks for it in the document, where " +
      "nothing but a host element follows. The content is in the shadow root; the contract checks it.",
  },
  {
    checker: "IBM Equal Access",
    finding: /^element_attribute_deprecated: [^<]*<meta content="default-src/,
    why: "It takes `http-equiv` for deprecated. HTML lists it, and a policy in a page has no other form.",
  },
  {
    checker: "IBM Equal Access",
    finding:
      /^style_(color_misuse|highcontrast_visible)\?: [^<]*<(link|style|html style="--newsfold-reader-place: 1;")/,
    why:
      "It asks a person to look at every style sheet, and at custom properties. Forced colours and what is said without colour " +
      "are looked at by tests/browser/.",
  },
  {
    checker: "IBM Equal Access",
    finding: /^style_focus_visible\?: div\[1\]\/button\[1\] <button style="min-height: 44px;/,
    why:
      "It asks a person whether the focus is seen on the button that stands where the app cannot be loaded. " +
      "tests/a11y/keyboard.test.mjs measures it.",
  },
  {
    checker: "IBM Equal Access",
    finding: /^style_focus_visible\?: form\[1\]\/(input|button)\[1\] /,
    why: "It asks a person whether the focus is seen in the search of a site: page.css gives everything there one outline.",
  },
  {
    checker: "axe",
    finding: /^hidden-content\?: \.issues: /,
    why: "What was found stands in the place of the list of issues, which is looked at when nothing is searched.",
  },
  {
    checker: "axe",
    finding: /^hidden-content\?: li\[data-articles="\d"\]\[hidden=""\](:nth-child\(\d\))?: /,
    why: "Issues that were narrowed away are looked at in the list of all.",
  },
  {
    checker: "IBM Equal Access",
    finding:
      /^fieldset_legend_valid: details\[1\]\/fieldset\[1\] <fieldset>: <fieldset> element does not have a <legend>$/,
    why: "It passes over a legend that is there for those who hear it alone: what it is about stands above the tags already.",
  },
  {
    checker: "IBM Equal Access",
    finding:
      /^fieldset_legend_valid: div\[1\]\/fieldset\[1\] <fieldset class="detail">: <fieldset> element does not have a <legend>$/,
    why:
      "It passes over a legend that is there for those who hear it alone. The contract on the accessibility tree " +
      "holds that the group has its name.",
  },
  {
    checker: "IBM Equal Access",
    finding: /^input_label_visible\?: .*<input [^>]*aria-label="Headlines and TLDR"/,
    why: "It asks a person whether a label is seen. It is: “TLDR”, which ends the name that is said.",
  },
  {
    checker: "IBM Equal Access",
    finding: /^element_tabbable_unobscured\?: label\[\d\]\/input\[1\] <input /,
    why: "It asks a person whether the words in front of a control cover it. They are its label.",
  },
  {
    checker: "IBM Equal Access",
    finding: /^text_block_heading\?: nav\[\d\]\/p\[1\] <p class="archive-title" aria-hidden="true">:/,
    why:
      "It asks a person whether the name above the list of issues is a heading. It is the name of the navigation, " +
      "said with that, and here to be seen only.",
  },
  {
    checker: "IBM Equal Access",
    finding: /^blockquote_cite_exists\?:/,
    why: "It asks a person whether a quotation is one. It is: newsletters quote.",
  },
  {
    checker: "IBM Equal Access",
    finding: /^text_sensory_misuse\?: fieldset\[\d\]\/legend\[1\] <legend>: .*'size'/,
    why: "It asks a person whether “Text size” is an instruction. It is a name.",
  },
  {
    checker: "IBM Equal Access",
    finding: /^html_skipnav_exists\?: \/html\[1\] <html dir="ltr" lang="en">:/,
    why:
      "It asks a person about a way past what pages have in common. On a page of a site those are three links, " +
      "and the ways past them are the landmark `main` and the issue's heading.",
  },
  {
    checker: "axe",
    finding: /^color-contrast\?: .*code\[data-language="rust"\]: .*partially obscured/,
    why:
      "It cannot tell what is behind lines of code that scroll sideways in their box. It is the ground of the card, " +
      "against which `measures` holds them.",
  },
  {
    checker: "axe",
    finding: /^hidden-content\?: (news-fold |#panel-[\w-]+ > )?\.(toolbar|asks): /,
    why: "On a page that waits for the app, the toolbar takes its room and is not there to be seen or pressed.",
  },
  {
    checker: "axe",
    finding: /^hidden-content\?: (news-fold )?(#listen-settings|\.listen-(online|here)): /,
    why: "What can be chosen in the player is looked at in a state of its own, in which it is shown.",
  },
  {
    checker: "IBM Equal Access",
    finding: /^input_label_visible\?: div\[\d\]\/button\[\d\] <button (aria-(label|describedby|expanded)|title)=/,
    why: "It asks a person whether a label is seen. The player's buttons are signs as every player has them, with a tooltip.",
  },
  {
    checker: "IBM Equal Access",
    finding: /^(input_fields_grouped|select_options_grouped)\?: label\[\d\]\/select\[1\] <select>: /,
    why: "It asks a person whether choices belong together. The player is their group; speeds and voices have none.",
  },
  {
    checker: "IBM Equal Access",
    finding:
      /^style_focus_visible\?: (div\[\d\]\/button|label\[\d\]\/(select|input))\[\d\] <(select|input|button (class="listen-here"|title=|aria-\w+=))/,
    only: "webkit",
    why:
      "It asks a person whether the focus is seen in the player, where it knows its style sheet. " +
      "tests/a11y/keyboard.test.mjs measures it.",
  },
  {
    checker: "Nu",
    finding: /^error: Attribute “part” not allowed on element “\w+” at this point\.:/,
    why: "It does not know `part`, an attribute of every element in CSS Shadow Parts.",
  },
  {
    checker: "Nu",
    finding: /^warning: Section lacks heading\..*class="reader"/s,
    why: "The newsletter's region is named by its label, and has no issue and so no heading before one is there.",
  },
];

const used = new Set();

/** The findings of a checker that nothing explains. */
export function unexplained(checker, findings) {
  return findings.filter((finding) => {
    const reason = EXPLAINED.find((entry) => entry.checker === checker && entry.finding.test(finding));
    if (reason) used.add(reason);
    return !reason;
  });
}

/** The explanations that nothing has needed so far in this process. */
export function unusedExplanations() {
  return EXPLAINED.filter((entry) => !entry.only && !used.has(entry)).map(
    ({ checker, finding }) => `${checker}: ${finding}`,
  );
}
