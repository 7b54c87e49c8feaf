-- expect: 4: has no fact
return flow { title = "Back pain",
  myths { "rest", title = "What helps?",
    myth { "Bed rest is best" },
    myth { "A scan finds the cause", fact = "Most backs need no scan" } },
}
