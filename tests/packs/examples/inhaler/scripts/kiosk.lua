-- Was dieser Kiosk anbietet, und in welcher Reihenfolge. Jeder Name in einer Gruppe ist eine Datei in flows/.
return kiosk {
  title = "Gut atmen mit Asthma",
  subtitle = "In zwei Minuten erklärt",

  topics = {
    group { "Inhalieren", "spray-mit-spacer", "jeden-tag" },
    group { "Leben mit Asthma", "ausloeser", "sport" },
  },

  about = "praxis",  -- dorthin führt der Name der Praxis
  look = { name = "Praxis am Park", logo = "logo.svg" },

  urgent = { "hilfe-holen", label = "Hilfe holen: Warnzeichen" },

  source = "de",
  languages = { { "de", "Deutsch" }, { "tr", "Türkçe" } },
}
