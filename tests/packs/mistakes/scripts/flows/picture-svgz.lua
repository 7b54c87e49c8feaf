-- expect: 4: save the drawing uncompressed
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    picture = "foot.svgz" },
}
