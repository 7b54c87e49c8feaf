-- expect: 3: it may have title, subtitle
return flow { title = "Heel pain",
  colour = "red",
  slide { "band", title = "A band" },
}
