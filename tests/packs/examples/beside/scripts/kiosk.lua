-- A first screen on top of two packs, each written in its own language and signed by its own makers: asthma in German,
-- running injuries in English. The packs lie in layers/, see "Building on another pack" in the authors' guide.
return kiosk {
  builds_on = { "asthma.kioskpack", "runners.kioskpack" },

  title = "Was möchten Sie wissen?",
  subtitle = "Zum Lesen und Anfassen",

  topics = {
    group { "Leben mit Asthma", "spray-mit-spacer", "jeden-tag" },
    group { "Schmerzen beim Laufen", "heel-pain", "sciatica" },
  },

  urgent = { "hilfe-holen", label = "Hilfe holen: Warnzeichen" },

  source = "de",
  languages = { { "de", "Deutsch" }, { "tr", "Türkçe" }, { "en", "English" } },
}
