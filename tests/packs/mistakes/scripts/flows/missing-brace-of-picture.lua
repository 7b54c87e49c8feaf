-- expect: 4: the { on line 4 is not closed before line 5
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    picture = { "foot.svg", show = { "bones" },
    text = "It runs to your toes." },
}
