local warnzeichen = use "warnzeichen"

return flow {
  title = "Das Spray für jeden Tag", subtitle = "Warum auch an guten Tagen",
  tile = "tile-every-day.svg",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "",
    sources = {
      "GINA: You can control your asthma (patient guide), https://ginasthma.org",
      "Asthma + Lung UK: Preventer inhalers, https://www.asthmaandlung.org.uk",
      "NHS: Asthma, https://www.nhs.uk/conditions/asthma/",
    },
    confirm = {
      "Alles: Die Worte sind ein Beispiel, niemand hat sie mit den Quellen verglichen",
      "Wann das Spray wirkt: erste Tage, zwei Wochen, drei Monate",
      "Manche haben ein Spray für beides: Passt der Satz dazu?",
    } },

  slide { "main", title = "Asthma sitzt in den Atemwegen",
    text = "Ihre Atemwege sind feine Rohre in der Lunge. Bei Asthma sind sie gereizt, *auch wenn Sie nichts merken*.\n\n" ..
      "Das Spray für jeden Tag macht sie wieder ruhig.",
    picture = { "lungs.svg", alt = "Zwei Lungen von vorn. Von oben kommt ein Rohr und teilt sich in immer feinere Äste." },
    parts = {
      airways = { "Atemwege", say = "Durch sie strömt die Luft. Bei Asthma sind sie gereizt." },
      ["both-lungs"] = { "Lunge", say = "Am Ende der feinen Äste nimmt das Blut die Luft auf." },
    } },

  compare { "airway", title = "So wird ein Atemweg eng",
    text = "Hier ist ein Atemweg quer durchgeschnitten. Ziehen Sie mit dem Finger.",
    picture = { "airway.svg", alt = "Offen: in der Mitte ist viel Platz für Luft. Eng: die Wand ist dick, und Schleim füllt den Rest." },
    before = { "open", label = "Offen", part = "open-air" },
    between = "Wird eng",
    after = { "tight", label = "Eng", part = "tight-lining", say = "Der Muskel zieht sich zusammen. Die Wand schwillt an, und Schleim kommt dazu." } },

  room { "Zwei Sprays",
    slide { "two", title = "Zwei Sprays, zwei Aufgaben",
      text = "Das Spray für *jeden Tag* beruhigt die Wand. Es wirkt langsam.\n\nDas *Notfall-Spray* löst den Muskel. Es wirkt rasch, aber nicht lang. " ..
        "Manche haben ein Spray für beides.",
      picture = { "two-sprays.svg", alt = "Zwei Sprays nebeneinander: ein oranges und ein blaues." } } },

  slide { "habit", title = "Am besten wie Zähne putzen",
    text = "Nehmen Sie das Spray jeden Tag zur selben Zeit. Auch dann, wenn es Ihnen *gut* geht.\n\nStellen Sie es neben die Zahnbürste. So denken Sie daran.",
    picture = { "every-day.svg", alt = "Auf einem Brett stehen ein Glas mit Zahnbürste und ein Spray. Im Fenster geht die Sonne auf." } },

  timeline { "time", title = "Wann es wirkt", text = "Jeder Mensch hat sein eigenes Tempo.",
    moment { "Erste Tage", "Sie merken noch wenig. Das ist normal" },
    moment { "Nach 2 Wochen", "Viele husten nachts weniger" },
    moment { "Nach 3 Monaten", "Die Atemwege sind deutlich ruhiger" } },

  slide { "rinse", title = "Danach den Mund spülen",
    text = "Ein Rest vom Spray bleibt im Mund. Er kann dort einen Belag machen.\n\nSpülen Sie mit Wasser und spucken Sie es aus. Auch der Spacer hilft.",
    picture = { "rinse.svg", alt = "Ein Glas Wasser, daneben drei Tropfen." } },

  myths { "myths", title = "Was viele denken",
    myth { "Geht es mir gut, brauche ich es nicht", fact = "Es geht Ihnen gut, weil es jeden Tag wirkt" },
    myth { "Kortison im Spray macht dick", fact = "Im Spray ist sehr wenig, und fast alles bleibt in der Lunge" } },

  question { "check", title = "Warum das Spray auch an guten Tagen?",
    picture = { "every-day.svg", alt = "Ein Spray steht neben einem Glas mit Zahnbürste." },
    answer { "Es hält die Atemwege ruhig", right = true, say = "Dann werden sie seltener eng." },
    answer { "Es öffnet sie in einer Minute", say = "Das tut das Notfall-Spray. Dieses hier wirkt langsam, dafür lang." } },

  warning { "now", level = "now", title = warnzeichen.sofort, text = warnzeichen.eines, signs = warnzeichen.jetzt, picture = warnzeichen.bild },

  ask { "ask", title = "Was möchten Sie fragen?",
    questions = {
      "Welches meiner Sprays ist für jeden Tag?",
      "Wie lange nehme ich es noch?",
      "Was mache ich, wenn ich es einmal vergesse?",
    } },

  summary { "take-home", title = "Das nehmen Sie mit",
    points = {
      { "Jeden Tag, auch wenn es gut geht", icon = "calendar" },
      { "Es wirkt erst nach Tagen bis Wochen", icon = "clock" },
      { "Danach den Mund spülen", icon = "tick" },
    } },
}
