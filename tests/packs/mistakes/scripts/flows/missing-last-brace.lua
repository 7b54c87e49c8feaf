-- expect: 2: never closed
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
