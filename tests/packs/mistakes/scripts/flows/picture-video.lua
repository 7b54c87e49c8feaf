-- expect: 4: make a clip of what moves
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    picture = "foot.mp4" },
}
