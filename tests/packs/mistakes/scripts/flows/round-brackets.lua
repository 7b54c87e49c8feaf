-- expect: 3: write slide { … }
return flow { title = "Heel pain",
  slide("band", { title = "A band" }),
}
