return flow {
  title = "Every further kind", review = { status = "draft", sources = { "The guide" } },

  portion { "better", title = "Most heels get better", count = 8, of = 10, who = "people with a sore heel",
    text = "Most feel better within a year. For some it takes longer." },

  portion { "scan", title = "Worn discs are common", count = 37, of = 100, who = "people aged 20",
    text = "They have a worn disc on a scan, and no pain at all." },

  myths { "rest", title = "What helps a sore back?",
    myth { "Bed rest is best for a sore back", fact = "Gentle movement helps it heal sooner" },
    myth { "A scan always finds the cause", fact = "Most sore backs need no scan" },
    myth { "Pain means harm", fact = "A back can hurt and be safe to move" } },

  true_or_not { "scan-first", title = "A sore back needs a scan first", right = false,
    say = "Most sore backs heal without one. A clinician can tell who needs it." },

  timeline { "heals", title = "How a sore heel heals", text = "Every heel has its own pace.",
    moment { "Week 1", "Less running. The first steps still hurt" },
    moment { "Week 4", "Walking hurts less" },
    moment { "Week 8", "You can jog a little" },
    moment { "Month 4", "Short runs feel fine" },
    moment { "Month 6", "Longer runs come back" },
    moment { "Year 1", "Most people feel no pain" } },

  checklist { "at-home", title = "What will you try at home?", text = "Small steps count.",
    things = { "Stretch my calf every morning", "Wear soft shoes indoors too", "Put ice on my heel after work",
      "Walk on soft ground for two weeks" } },

  summary { "home", title = "Take it home", points = { { "Give your heel time", icon = "clock" } } },

  order { "stretch-order", title = "How do you stretch your calf?",
    steps = { "Put your hands on a wall", "Step back with one foot", "Press the heel to the floor", "Hold it and count to 30" },
    say = "Slow and steady works best." },

  hours { "open", title = "When we are open", text = "Without an appointment, come *before 10*.",
    hours = { { "Monday to Thursday", "8:00 – 18:00" }, { "Friday", "8–13" }, { "Saturday and Sunday", "Closed" } } },

  people { "team", title = "Who you may meet",
    person { "Ana Ruiz", role = "Nurse, shows how to inhale", picture = "shoe.svg" },
    person { "Dr. Ben Adler", role = "Lung doctor" },
    person { "Mei Tan", role = "Front desk" } },
}
