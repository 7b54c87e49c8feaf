-- expect: 2: begin a remark with --
return flow { title = "Heel pain", # the tile
  slide { "band", title = "A band" },
}
