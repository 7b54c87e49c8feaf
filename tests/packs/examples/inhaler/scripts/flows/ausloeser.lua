local warnzeichen = use "warnzeichen"

return flow {
  title = "Was Asthma reizt", subtitle = "Rauch, Pollen, Tiere, Kälte",
  tile = "tile-triggers.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "",
    sources = {
      "Asthma + Lung UK: Asthma triggers, https://www.asthmaandlung.org.uk",
      "NHS: Asthma, https://www.nhs.uk/conditions/asthma/",
      "Deutsche Atemwegsliga: Asthma, https://www.atemwegsliga.de",
    },
    confirm = { "Alles: Die Worte sind ein Beispiel, niemand hat sie mit den Quellen verglichen" } },

  slide { "main", title = "Jeden reizt etwas anderes",
    text = "Manche Dinge machen die Atemwege eng. Man nennt sie *Auslöser*. Berühren Sie ein Wort.",
    picture = { "triggers.svg", alt = "Vier Bilder: eine Blüte mit Pollen, eine Katze, eine Zigarette mit Rauch und eine Schneeflocke." },
    parts = {
      pollen = { "Pollen", say = "Blütenstaub reizt viele, vor allem im Frühling." },
      cat = { "Tiere", say = "Nicht die Haare reizen. Es sind winzige Teile von Haut und Speichel." },
      smoke = { "Rauch", say = "Rauch reizt jede Lunge. Auch der Rauch von anderen." },
      cold = { "Kalte Luft", say = "Ein Schal vor Mund und Nase macht die Luft wärmer." },
    } },

  slide { "find", title = "So finden Sie Ihre Auslöser",
    text = [[
      Schreiben Sie zwei Wochen lang auf:
      - *Wann* war die Luft knapp?
      - *Wo* waren Sie?
      - *Was* war anders als sonst?

      Zeigen Sie uns die Liste.
    ]],
    picture = { "diary.svg", alt = "Ein Blatt mit einer Liste, daneben ein Bleistift." } },

  slide { "home", title = "Was oft hilft",
    text = [[
      - Zu Hause raucht niemand
      - Oft und kurz lüften
      - Das Bett heiß waschen
      - Im Winter einen Schal tragen

      Es muss nicht alles zugleich sein.
    ]],
    picture = { "airing.svg", alt = "Ein Fenster steht weit offen. Frische Luft kommt herein." } },

  true_or_not { "smoke", title = "Rauch auf dem Balkon stört niemanden", right = false,
    picture = { "smoke.svg", alt = "Eine Zigarette, von der Rauch aufsteigt." },
    say = "Rauch zieht mit der Luft ins Zimmer und hängt in den Kleidern." },

  warning { "now", level = "now", title = warnzeichen.sofort, text = warnzeichen.eines, signs = warnzeichen.jetzt, picture = warnzeichen.bild },

  ask { "ask", title = "Was möchten Sie fragen?",
    questions = {
      "Lohnt sich für mich ein Test auf Allergien?",
      "Was tue ich, wenn eine Katze im Haus ist?",
      "Wer hilft mir, mit dem Rauchen aufzuhören?",
    } },

  summary { "take-home", title = "Das nehmen Sie mit",
    points = {
      { "Jeden reizt etwas anderes", icon = "question" },
      { "Schreiben Sie auf, was Sie reizt", icon = "pencil" },
      { "Zu Hause raucht niemand", icon = "home" },
    } },
}
