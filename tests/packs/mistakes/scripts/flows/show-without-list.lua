-- expect: 4: must be a list, not words
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    picture = { "foot.svg", show = "bones" } },
}
