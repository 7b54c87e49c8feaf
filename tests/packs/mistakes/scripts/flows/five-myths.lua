-- expect: 3: has 5 myth { }
return flow { title = "Back pain",
  myths { "rest", title = "What helps?",
    myth { "A", fact = "a" }, myth { "B", fact = "b" }, myth { "C", fact = "c" }, myth { "D", fact = "d" }, myth { "E", fact = "e" } },
}
