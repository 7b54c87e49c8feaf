-- expect: 4: write ["end"] = 
return flow { title = "Heel pain",
  slide { "band", title = "A band", picture = "foot.svg",
    parts = { end = "The end" } },
}
