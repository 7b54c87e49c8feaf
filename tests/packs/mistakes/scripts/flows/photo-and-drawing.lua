-- expect: 6: the other one a photograph
-- expect: 4: beside its two photographs
return flow { title = "Your teeth",
  compare { "brush", title = "Before and after", picture = "teeth.svg",
    before = { "before.jpg", label = "Before" },
    after = { "teeth.svg", label = "After" } },
}
