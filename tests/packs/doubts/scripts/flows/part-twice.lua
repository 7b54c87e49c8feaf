return flow { title = "Heel pain",
  review = { status = "draft", sources = { "NHS: Plantar fasciitis" } },
  slide { "band", title = "A band", picture = { "foot-inside.svg", alt = "A foot." },
    parts = {
      ["heel-bone"] = "Heel bone",
      ["heel-bone"] = "Heel",
    } },
}
