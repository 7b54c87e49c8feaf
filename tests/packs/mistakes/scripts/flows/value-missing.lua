-- expect: 3: a value is missing
return flow { title = "Heel pain",
  slide { "band", title = , text = "x" },
}
