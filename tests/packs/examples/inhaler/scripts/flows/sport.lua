local warnzeichen = use "warnzeichen"

return flow {
  title = "Sport mit Asthma", subtitle = "Ruhig anfangen",
  tile = "tile-sport.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "",
    sources = {
      "Asthma + Lung UK: Exercise and asthma, https://www.asthmaandlung.org.uk",
      "GINA: You can control your asthma (patient guide), https://ginasthma.org",
    },
    confirm = { "Alles: Die Worte sind ein Beispiel, niemand hat sie mit den Quellen verglichen", "10 Minuten zum Aufwärmen" } },

  slide { "main", title = "Bewegung tut der Lunge gut",
    text = "Wer sich bewegt, bekommt im Alltag leichter Luft. Gehen, Schwimmen, Radfahren: *Was Freude macht, ist richtig.*\n\n" ..
      "Fangen Sie langsam an.",
    picture = { "walk.svg", alt = "Eine Frau geht mit großen Schritten spazieren." } },

  steps { "start", title = "So geht es gut los",
    step { "Notfall-Spray mitnehmen", detail = "Immer in der Tasche", picture = "spray.svg" },
    step { "Langsam warm werden", detail = "Etwa 10 Minuten", picture = "walk.svg" },
    step { "Dann ein wenig schneller", detail = "So, dass Sie noch reden können", picture = "jog.svg" } },

  slide { "cold", title = "Bei Kälte hilft ein Schal",
    text = "Kalte, trockene Luft macht die Atemwege eng. Ein Schal vor Mund und Nase wärmt sie.\n\nAtmen Sie durch die Nase ein.",
    picture = { "scarf.svg", alt = "Eine Frau hat einen dicken Schal vor Mund und Nase. Es schneit." } },

  true_or_not { "allowed", title = "Mit Asthma darf man keinen Sport machen", right = false,
    picture = { "jog.svg", alt = "Eine Frau läuft locker." },
    say = "Bewegung tut gut, auch mit Asthma. Fragen Sie uns, womit Sie anfangen." },

  warning { "now", level = "now", title = warnzeichen.sofort, text = warnzeichen.eines, signs = warnzeichen.jetzt, picture = warnzeichen.bild },

  ask { "ask", title = "Was möchten Sie fragen?",
    questions = {
      "Nehme ich vor dem Sport ein Spray?",
      "Welcher Sport passt zu mir?",
      "Was mache ich, wenn die Luft knapp wird?",
    } },

  summary { "take-home", title = "Das nehmen Sie mit",
    points = {
      { "Was Freude macht, ist richtig", icon = "heart" },
      { "Langsam warm werden", icon = "walk" },
      { "Bei Kälte ein Schal", icon = "snow" },
      { "Das Notfall-Spray ist dabei", icon = "shield" },
    } },
}
