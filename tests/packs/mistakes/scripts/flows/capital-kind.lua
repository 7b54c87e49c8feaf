-- expect: 3: did you mean "slide"
return flow { title = "Heel pain",
  Slide { "band", title = "A band" },
}
