-- expect: 4: did you mean "title"
return flow { title = "Heel pain",
  slide { "band",
    tilte = "A band",
    text = "It runs to your toes." },
}
