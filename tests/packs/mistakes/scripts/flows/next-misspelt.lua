-- expect: 4: did you mean "sore"
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    next = "soer" },
  slide { "sore", title = "Sore" },
}
