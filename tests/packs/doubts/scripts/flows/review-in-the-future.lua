return flow { title = "Heel pain",
  review = { status = "reviewed", author = "Ana Ruiz", reviewer = "Kim Lee", reviewed_on = "2126-03-01",
    due = "2126-01-01", sources = { "NHS: Plantar fasciitis" } },
  slide { "band", title = "A band" },
}
