return flow { title = "Heel pain",
  review = { status = "draft", sources = { "NHS: Plantar fasciitis" } },
  slide { "band", title = "A band", picture = { "foot-inside.svg", alt = "A foot." },
    parts = { ["heel-bone"] = "The bone of your heel" } },
  question { "check", title = "When?",
    answer { "In the morning, when you get up", right = true,
      say = "Yes. The band gets tight while you sleep. Your first steps pull on it all at once, and that hurts. "
        .. "It gets better as you walk. At night it may hurt again." },
    answer { "At night", say = "Most people feel it with their first steps." } },
  warning { "now", title = "Get help", level = "now", signs = {
    "A fever over 38 that does not go away after two days",
    "A fall",
  } },
  slide { "end", title = "That is all" },
}
