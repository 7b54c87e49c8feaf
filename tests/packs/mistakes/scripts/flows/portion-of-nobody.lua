-- expect: 4: has no who
-- expect: 5: has a field "picture" that is not known
return flow { title = "Heel pain",
  portion { "most", title = "Most get better", count = 8, of = 10,
    picture = "runner.svg" },
}
