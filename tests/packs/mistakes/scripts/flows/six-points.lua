-- expect: 4: has 6 points
return flow { title = "Heel pain",
  summary { "end", title = "Home",
    points = { { "a" }, { "b" }, { "c" }, { "d" }, { "e" }, { "f" } } },
}
