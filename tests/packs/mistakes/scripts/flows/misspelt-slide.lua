-- expect: 3: did you mean "slide"
return flow { title = "Heel pain",
  silde { "band", title = "A band" },
}
