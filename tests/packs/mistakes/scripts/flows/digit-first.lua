-- expect: 4: cannot begin with a digit
return flow { title = "Heel pain",
  slide { "band", title = "A band", picture = "foot.svg",
    parts = { 1st = "First" } },
}
