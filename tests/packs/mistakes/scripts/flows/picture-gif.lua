-- expect: 4: save the photograph as JPEG
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    picture = "foot.gif" },
}
