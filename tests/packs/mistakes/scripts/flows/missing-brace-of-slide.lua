-- expect: 4: is not closed before line 6
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    text = "It runs to your toes.",

  slide { "sore", title = "Sore" },
}
