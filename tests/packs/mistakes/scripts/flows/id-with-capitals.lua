-- expect: 3: use lower-case letters
return flow { title = "Heel pain",
  slide { "The Band", title = "A band" },
}
