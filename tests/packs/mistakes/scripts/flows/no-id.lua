-- expect: 3: this slide has no name
return flow { title = "Heel pain",
  slide { title = "A band" },
}
