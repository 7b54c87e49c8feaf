return flow { title = "Heel pain",
  subtitle = "Plantar fasciitis",
  title = "A sore heel",
  review = { status = "draft", sources = { "NHS: Plantar fasciitis" } },
  slide { "band", title = "A band" },
}
