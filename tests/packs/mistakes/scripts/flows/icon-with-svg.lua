-- expect: 5: without .svg
return flow { title = "Heel pain",
  summary { "end", title = "Home",
    points = {
      { "Wear soft shoes", icon = "shoe.svg" },
    } },
}
