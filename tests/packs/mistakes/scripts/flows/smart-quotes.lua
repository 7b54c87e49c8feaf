-- expect: 3: straight quotation marks
return flow { title = "Heel pain",
  slide { "band", title = “A band” },
}
