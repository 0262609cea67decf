/** @type {import("../words.js").Words} */
export default {
  note: "Notiz, eine Zeile",
  saveNote: "Notiz speichern",
  noted: "Notiz gespeichert, Artikel aufgehoben",
  copyText: "Als Text kopieren",
  copyMarkdown: "Als Markdown kopieren",
  copyLink: "Link kopieren",
  share: "Teilen",
  quote: "Als Zitat kopieren",
  copied: "Kopiert",
  failed: "Dieser Browser lässt das nicht zu",
  close: "Schließen",
  along: "Alles mitnehmen",
  aboutAlong:
    "Markierungen, aufgehobene Artikel und Optionen sind nur auf diesem Gerät. Als Datei lassen sie sich mitnehmen.",
  asFile: "Alles als Datei",
  asMarkdown: "Aufgehobene Artikel als Markdown",
  bring: "Eine Datei zurückbringen: von jeder Markierung und jedem Artikel bleibt das Neuere",
  saved: "Als Datei gespeichert",
  brought: {
    one: "Zurückgebracht, mit {n} Artikel",
    other: "Zurückgebracht, mit {n} Artikeln",
  },
  notOurs: "Diese Datei wurde nicht von hier mitgenommen",
};
