const part = (title, role, said) => ({
  title,
  role,
  ...(Array.isArray(said) ? { takeaways: said } : { content: [said] }),
});
const article = (id, title, tldr, parts, source) => ({ id, title, tldr, parts, source });
const issue = (date, title, sections) => ({ id: date, title, date, sections });

/** The newsletter of the README, short enough for a picture. */
export const HARBOUR = {
  version: 1,
  publication: { title: "The Quiet Harbour", language: "en" },
  issues: [
    issue("2026-11-16", "Boats, Bread and a Late Train", [
      {
        title: "Town",
        articles: [
          article(
            "bridge",
            "The bridge opens again",
            "After nine weeks of repairs, the bridge carries bicycles and will carry cars on Monday.",
            [
              part(
                "Summary",
                "summary",
                "The crack was smaller than feared. It had grown for years under the paint, and one of the welders found it by ear.",
              ),
              part("Key takeaways", "takeaways", [
                "Bicycles now, cars on Monday",
                "The old railings stay",
                "The ferry keeps its timetable until the end of the month",
              ]),
              part("Why do I care", "why", "It is eleven minutes to the baker, and was forty."),
            ],
            { title: "Harbour office", url: "https://harbour.example/bridge" },
          ),
          article(
            "bread",
            "The bakery opens before the first train",
            "Nobody has to travel hungry: the door opens at five.",
            [part("Summary", "summary", "Two commuters asked. The baker was awake anyway.")],
          ),
        ],
      },
      {
        title: "Water",
        articles: [
          article("seals", "The seals have a timetable", "They come with the fish, and the fish come at seven.", [
            part("Summary", "summary", "A class has counted them for a year."),
          ]),
        ],
      },
    ]),
    issue("2026-11-09", "Fog, Paint and a New Bell", [
      { articles: [article("bell", "The bell is back", "It rings at noon.", [])] },
    ]),
    issue("2026-11-02", "The Last Ferry of the Season", [
      { articles: [article("ferry", "Until spring", "The winter timetable begins.", [])] },
    ]),
  ],
};

/** A newsletter in Arabic. */
export const ARABIC = {
  version: 1,
  publication: { title: "رسائل الميناء", language: "ar" },
  issues: [
    issue("2026-11-16", "الجسر والخبز والقطار", [
      {
        articles: [
          article(
            "bridge",
            "الجسر يفتح من جديد",
            "بعد تسعة أسابيع من الإصلاح، تعبره الدراجات اليوم والسيارات يوم الاثنين.",
            [part("الخلاصة", "summary", "كان الصدع أصغر مما ظننا.")],
          ),
          article("bread", "المخبز يفتح قبل القطار الأول", "لن يسافر أحد جائعًا: يفتح الباب في الخامسة.", [
            part("الخلاصة", "summary", "كان الخباز مستيقظًا على أي حال."),
          ]),
        ],
      },
    ]),
  ],
};
