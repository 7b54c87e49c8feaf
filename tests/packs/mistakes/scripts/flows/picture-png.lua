-- expect: 4: photos and other bitmaps
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    picture = "foot.png" },
}
