-- expect: 4: which is no part of 10
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
  portion { "most", title = "Most get better", count = 80, of = 10, who = "people" },
}
