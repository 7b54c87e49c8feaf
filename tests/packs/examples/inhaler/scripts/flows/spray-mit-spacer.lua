local warnzeichen = use "warnzeichen"

return flow {
  title = "Richtig inhalieren", subtitle = "Spray mit Spacer",
  tile = "tile-spray.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "",
    sources = {
      "Asthma + Lung UK: How to use your inhaler, https://www.asthmaandlung.org.uk (metered dose inhaler with a spacer)",
      "Deutsche Atemwegsliga: Richtig inhalieren, https://www.atemwegsliga.de",
      "NHS: Asthma, https://www.nhs.uk/conditions/asthma/",
    },
    confirm = {
      "Alles: Die Worte sind ein Beispiel, niemand hat sie mit den Quellen verglichen",
      "Bis zu 10 Sekunden Luft anhalten; etwa eine halbe Minute bis zum zweiten Hub",
      "Spacer: einmal im Monat waschen, einmal im Jahr ersetzen",
    } },

  slide { "main", title = "Der Spacer fängt die Wolke auf",
    text = "Der *Spacer* ist ein Rohr vor dem Spray. Die Wolke bleibt kurz darin. Sie atmen sie in Ruhe ein.\n\n" ..
      "So kommt mehr in die Lunge, und weniger bleibt im Mund.",
    picture = { "spacer.svg", show = { "puff" }, alt = "Ein Spray steckt in einem Rohr mit Mundstück. Im Rohr schwebt eine feine Wolke." },
    parts = {
      inhaler = { "Spray", say = "Ein Druck gibt eine Wolke ab. Das ist ein *Hub*." },
      chamber = { "Spacer", say = "Hier schwebt die Wolke, bis Sie sie einatmen." },
      ["spacer-mouthpiece"] = { "Mundstück", say = "Die Lippen liegen fest darum. Dann geht nichts daneben." },
    } },

  steps { "prepare", title = "Erst alles bereit machen", text = "Sitzen oder stehen Sie gerade.",
    step { "Die Kappe abnehmen", detail = "Ist das Mundstück sauber?", picture = "spray.svg" },
    step { "Das Spray schütteln", detail = "Ein paar Mal, mit Kraft", picture = "spray-shake.svg" },
    step { "An den Spacer stecken", detail = "Der Behälter zeigt nach oben", picture = "spacer-join.svg" } },

  steps { "inhale", title = "Dann langsam einatmen",
    step { "Ruhig ausatmen", detail = "Bis die Lunge leer ist", picture = "breathe-out.svg" },
    step { "Lippen fest ums Mundstück", detail = "Die Zähne ein wenig offen", picture = "lips.svg" },
    step { "Einmal drücken", detail = "Gleich langsam und tief einatmen", picture = "press.svg" },
    step { "Die Luft anhalten", detail = "Bis zu 10 Sekunden", picture = "hold.svg" } },

  room { "Noch ein Hub?",
    slide { "second", title = "Noch ein Hub? Dann von vorn",
      text = "Warten Sie etwa eine halbe Minute. Schütteln Sie das Spray wieder.\n\nDann folgt der nächste Hub. Immer nur *ein* Hub für einen Atemzug.",
      picture = { "spray-shake.svg", alt = "Ein Spray. Pfeile zeigen, wie man es auf und ab schüttelt." } } },

  room { "Den Spacer pflegen",
    slide { "wash", title = "Ein sauberer Spacer wirkt besser",
      text = "Waschen Sie ihn *einmal im Monat* in warmem Wasser mit etwas Spülmittel. Lassen Sie ihn an der Luft trocknen. " ..
        "Reiben Sie ihn innen nicht ab.\n\nNach einem Jahr ist Zeit für einen neuen.",
      picture = { "spacer-wash.svg", alt = "Ein Spacer liegt in einer Schüssel mit warmem Wasser und Schaum." } } },

  myths { "myths", title = "Was viele denken",
    myth { "Zwei Hübe zugleich wirken schneller", fact = "Ein Hub für einen Atemzug: So kommt am meisten in der Lunge an" },
    myth { "Ein Spacer ist nur für Kinder", fact = "Er hilft allen, auch Erwachsenen" } },

  order { "order", title = "Was kommt wann?",
    steps = { "Das Spray schütteln", "Ruhig ausatmen", "Einmal drücken", "Langsam einatmen", "Die Luft anhalten" },
    say = "So kommt am meisten in der Lunge an." },

  true_or_not { "shake", title = "Das Spray wird vor jedem Hub geschüttelt", right = true,
    picture = { "spray.svg", alt = "Ein blaues Spray. Daneben liegt seine Kappe." },
    say = "Nur so ist in jedem Hub gleich viel." },

  question { "check", title = "Was kommt gleich nach dem Druck?",
    picture = { "lips.svg", alt = "Ein Mann hält den Spacer an den Mund. Ein Finger liegt auf dem Spray." },
    answer { "Langsam und tief einatmen", right = true, say = "So gelangt die Wolke tief in die Lunge." },
    answer { "Schnell und kurz einatmen", say = "Das machen viele. Langsam kommt mehr in der Lunge an." },
    answer { "Kräftig ausatmen", say = "Das kommt vorher. Nach dem Druck atmen Sie langsam ein." } },

  warning { "now", level = "now", title = warnzeichen.sofort, text = warnzeichen.eines, signs = warnzeichen.jetzt, picture = warnzeichen.bild },

  ask { "ask", title = "Was möchten Sie fragen?",
    questions = {
      "Können Sie mir beim Inhalieren zusehen?",
      "Welcher Spacer passt zu meinem Spray?",
      "Woran sehe ich, dass mein Spray leer ist?",
    } },

  summary { "take-home", title = "Das nehmen Sie mit",
    points = {
      { "Erst schütteln, dann ausatmen", icon = "tick" },
      { "Ein Druck, ein langer Atemzug", icon = "clock" },
      { "Den Spacer jeden Monat waschen", icon = "calendar" },
      { "Zeigen Sie uns, wie Sie es machen", icon = "desk" },
    } },
}
