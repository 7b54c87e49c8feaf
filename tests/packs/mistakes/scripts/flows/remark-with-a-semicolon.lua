-- expect: 3: begin a remark with --
return flow { title = "Heel pain",
  ; a note about the band
  slide { "band", title = "A band" },
}
