-- Über die Praxis: auf dem ersten Bildschirm führt ihr Name hierher. Das ist keine Medizin, darum prüft es niemand.
return flow {
  title = "Unsere Praxis", subtitle = "Zeiten, Team, Weg",

  hours { "zeiten", title = "Wann wir da sind", text = "Ohne Termin kommen Sie am besten *morgens um 8 Uhr*.",
    hours = {
      { "Montag und Dienstag", "8–12 und 15–18 Uhr" },
      { "Mittwoch", "8–12 Uhr" },
      { "Donnerstag", "8–12 und 15–19 Uhr" },
      { "Freitag", "8–13 Uhr" },
      { "Samstag und Sonntag", "Geschlossen" },
    } },

  people { "team", title = "Wer für Sie da ist",
    person { "Dr. Anna Lindner", role = "Ärztin für Lunge und Allergien", picture = "anna.svg" },
    person { "Mehmet Yılmaz", role = "Pfleger, zeigt das Inhalieren", picture = "mehmet.svg" },
    person { "Leyla Demir", role = "Empfang und Termine", picture = "leyla.svg" },
    person { "Jonas Weber", role = "Misst, wie viel Luft Sie haben" } },

  slide { "weg", title = "So finden Sie uns",
    text = "Die Praxis liegt an der Ecke, gegenüber vom Park. Der Eingang ist ohne Stufen.",
    picture = { "map.svg", alt = "Ein Stadtplan. Die Praxis steht an der Ecke von zwei Straßen. Davor hält die Tram, daneben sind Parkplätze." },
    parts = {
      practice = { "Praxis", say = "Wir sind im ersten Stock. Es gibt einen Aufzug." },
      ["tram-stop"] = { "Tram", say = "Von der Haltestelle gehen Sie zwei Minuten, immer geradeaus." },
      cars = { "Parkplatz", say = "Neben dem Haus sind drei Plätze für Sie frei." },
    } },
}
