-- expect: 4: must be words, not a number
return flow { title = "Heel pain",
  slide { "band", text = "x",
    title = 5 },
}
