return kiosk { title = "What hurts?", subtitle = "Touch it",
  topics = { { "Feet", "heel", "ankle" }, "back" }, urgent = { "signs", label = "Warning signs" }, about = "clinic",
  figure = { "runner.svg", show = { "road" }, alt = "A runner" },
  body_parts = { foot = "Foot", { "back", label = "Back", picture = "window.svg" } },
  languages = { en = "English", { "es", "Español" } }, builds_on = { "society.kioskpack" },
  look = { accent = "#336699", logo = "logo.svg" } }
