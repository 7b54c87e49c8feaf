-- expect: 3: one comma too many
return flow { title = "Heel pain",
  slide { "band", title = "A band",, text = "x" },
}
