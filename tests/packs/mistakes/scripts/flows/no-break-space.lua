-- expect: 3: perhaps an invisible one
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
}
