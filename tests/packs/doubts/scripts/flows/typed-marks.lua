return flow { title = "Heel pain", subtitle = "What **helps**", review = { status = "draft", sources = { "NHS" } },
  slide { "page", title = "Rest <b>well</b>",
    text = "Salt&nbsp;water is no cure.<br>\n\n" ..
      "Wear soft shoes.",
    picture = { "foot-inside.svg", alt = "A foot.\\nThe band under it." },
    parts = { ["heel-bone"] = { "__Heel__", say = "Do this: • rest • walk" } } },
  slide { "word", title = "# What helps", text = [[
    ¿Qué hacer?
    1) Rest
    2) Walk ]] },
  slide { "one", title = "- What helps", text = "A short walk.\n\n- Rest a bit" },
  steps { "steps", title = "Start easy",
    step { "Walk fast/nThen rest", detail = "2 * 5 minutes" }, step { "``` Jog ```", detail = "-5 to 30 °C" } },
  question { "check", title = "What helps?",
    answer { "• Rest", right = true, say = "Yes, *rest helps." }, answer { "Running and/or pain, <5 days", say = "3 - 4 days" } },
  summary { "end", title = "Take this home", points = {
    { "Rest./n Walk.", icon = "rest" }, { "* Stretch", icon = "stretch" }, { "Call *911*", icon = "heart" } } },
}
