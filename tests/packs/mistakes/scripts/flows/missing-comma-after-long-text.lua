-- expect: 5: comma is missing at the end of this line
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    text = [[It runs
      to your toes.]]
    picture = "foot.svg" },
}
