return flow {
  title = "New topic", subtitle = "Change these words",
  review = { status = "draft", sources = { "NHS: Plantar fasciitis" } },
  slide { "main", title = "The one thing to remember", text = "Most heel pain gets better." },
}
