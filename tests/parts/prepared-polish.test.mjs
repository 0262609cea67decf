// A Polish issue as it is said, word for word, each text in the voice of its own language.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Voices } from "../../src/parts/listen/player/voices.js";
import { prepare } from "../../src/parts/listen/text/prepare.js";
import { learn } from "../../src/parts/listen/words/words.js";

for (const language of ["de", "pl"]) learn(language, await import(`../../src/parts/listen/words/${language}.js`));

const VOICES = ["en-GB", "de-DE", "pl-PL"].map((lang) => ({
  name: lang,
  lang,
  voiceURI: lang,
  localService: true,
  default: lang === "en-GB",
}));

const paragraph = (...children) => ({ type: "paragraph", children });
const link = (url, words) => ({ type: "link", url, children: [words] });

const ISSUE = {
  id: "2026-11-14",
  title: "Listy z przystani, nr. 7",
  introduction: ["Dzień dobry! Piszę z portu, gdzie od 3.11.2026 r. pada. Odpowiedzi: zofia@przystan.example."],
  sections: [
    {
      title: "Rzemiosło",
      articles: [
        {
          id: "most",
          title: "Most, który czeka",
          tldr: "Warsztat skrócił otwieranie mostu z 12 do 5 min, wydał 20 zł i nic nie zepsuł.",
          parts: [
            {
              role: "summary",
              content: [
                paragraph(
                  "Dr. Anna Wilk, tzn. inżynierka (ul. Długa 7), zmierzyła ok. 40 otwarć, np. nocą. Zobacz ",
                  link("https://most.example/pomiary?rok=2026", "pomiary"),
                  ".",
                ),
                paragraph("Prognoza na lata 2027–2029 zapowiada 5 mln zł itd. Ruch wzrósł 3x, a hałas o 10-15%."),
              ],
            },
            {
              role: "takeaways",
              takeaways: ["Mierz, zanim zmienisz.", "Kod: CI/CD i `make_all`.", "40+ osób pomogło"],
            },
            { role: "why", content: ["Sam czekałem na tym moście, m.in. w listopadzie."] },
          ],
          source: { label: "Źródło", title: "Kronika mostu", url: "https://most.example" },
        },
        {
          id: "brot",
          title: "Brot nach der Uhr",
          language: "de",
          tldr: "Es kostet 3,50 € bzw. 5 Mio. € im Jahr.",
        },
        { id: "tide", title: "High water", language: "en", tldr: "It rose by 4.1 m, i.e. more than in 2019." },
      ],
    },
  ],
};

const SCRIPT = `
[pl-PL]
Listy z przystani, numer 7.
Dzień dobry!
Piszę z portu, gdzie od 3 listopada 2026 roku pada.
Odpowiedzi: adres e-mail.
Rzemiosło.
Most, który czeka.
W skrócie:
Warsztat skrócił otwieranie mostu z 12 do 5 minut, wydał 20 złotych polskich i nic nie zepsuł.
Podsumowanie:
doktor Anna Wilk, to znaczy inżynierka (ulica Długa 7), zmierzyła około 40 otwarć, na przykład nocą.
Zobacz pomiary.
Prognoza na lata 2027 do 2029 zapowiada 5 milionów złotych polskich i tak dalej.
Ruch wzrósł 3 razy, a hałas o 10 do 15 procent.
Najważniejsze wnioski: 3.
Mierz, zanim zmienisz.
Kod: CI CD i make all.
40 plus osób pomogło.
Dlaczego to ważne:
Sam czekałem na tym moście, między innymi w listopadzie.
Źródło:
Kronika mostu.
[de-DE]
Brot nach der Uhr.
Kurz gesagt:
Es kostet 3,50 Euro beziehungsweise 5 Millionen Euro im Jahr.
[en-GB]
High water.
TLDR:
It rose by 4.1 meters, that is more than in 2019.
`;

test("a Polish issue is said as people say it, and each text in the voice of its own language", () => {
  const voices = new Voices(VOICES, () => ({}));
  let now = "";
  const lines = prepare(ISSUE, { language: "pl", detail: "full" }).flatMap(({ text, lang }) => {
    const { name } = voices.of(lang);
    const head = name === now ? [] : [`[${name}]`];
    now = name;
    return [...head, text];
  });
  assert.deepEqual(lines, SCRIPT.trim().split("\n"));
});
