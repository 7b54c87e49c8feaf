-- expect: 3: comma is missing before "show"
return flow { title = "Heel pain",
  slide { "band", title = "A band", picture = { "foot.svg" show = { "bones" } } },
}
