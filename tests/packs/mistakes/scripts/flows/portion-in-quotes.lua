-- expect: 5: must be a whole number, not words
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
  portion { "most", title = "Most get better",
    count = "8 of 10", of = 10, who = "people" },
}
