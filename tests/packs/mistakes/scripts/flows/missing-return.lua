-- expect: 2: write return before flow
flow { title = "Heel pain",
  slide { "band", title = "A band" } }
