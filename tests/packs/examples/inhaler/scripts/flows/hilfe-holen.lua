-- Der Streifen „Hilfe holen“ auf dem ersten Bild führt hierher.
local warnzeichen = use "warnzeichen"

return flow {
  title = "Warnzeichen", subtitle = "Wann Sie Hilfe holen",
  review = { status = "draft", author = "", reviewer = "", reviewed_on = "", due = "",
    sources = {
      "NHS: Asthma attacks, https://www.nhs.uk/conditions/asthma/",
      "GINA: You can control your asthma (patient guide), https://ginasthma.org",
      "Asthma + Lung UK: Asthma attacks, https://www.asthmaandlung.org.uk",
    },
    confirm = { "Jedes Zeichen auf beiden Listen, und ob es „sofort“ oder „heute“ ist" } },

  warning { "now", level = "now", title = warnzeichen.sofort, text = warnzeichen.eines, signs = warnzeichen.jetzt, picture = warnzeichen.bild },

  warning { "today", level = "today", title = warnzeichen.heute, text = warnzeichen.eines_heute, signs = warnzeichen.bald },

  slide { "plan", title = "Ein Plan für den Notfall",
    text = "Auf einem Blatt steht, was Sie tun, wenn die Luft knapp wird: *welches* Spray, *wie viele* Hübe, *wen* Sie anrufen.\n\n" ..
      "Fragen Sie uns nach Ihrem Plan.",
    picture = { "plan.svg", alt = "Ein Blatt mit fünf Zeilen, daneben das Notfall-Spray." } },

  summary { "take-home", title = "Das nehmen Sie mit",
    points = {
      { "Ein Zeichen genügt", icon = "warn" },
      { "Fragen Sie uns nach einem Plan", icon = "check-list" },
      { "Tragen Sie Ihr Notfall-Spray bei sich", icon = "heart" },
    } },
}
