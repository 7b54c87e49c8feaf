-- expect: 4: compare two photographs
return flow { title = "Your teeth",
  compare { "brush", title = "Before and after",
    picture = "teeth.jpg",
    before = { "plaque", label = "Before" }, after = { "clean", label = "After" } },
}
