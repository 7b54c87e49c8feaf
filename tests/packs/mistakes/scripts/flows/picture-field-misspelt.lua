-- expect: 5: did you mean "show"
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    picture = { "foot.svg",
      shwo = { "bones" } } },
}
