-- expect: 4: without a name
return flow { title = "Back pain",
  myths { "rest", title = "What helps?",
    myth { "Bed rest is best", "Gentle movement helps", fact = "Gentle movement helps" } },
}
