-- expect: 3: has no after
return flow { title = "Heel pain",
  compare { "sore", title = "Sore", picture = "foot.svg",
    before = { "healthy", label = "Healthy" } },
}
