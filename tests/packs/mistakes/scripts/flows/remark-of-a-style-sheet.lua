-- expect: 3: begin each line of a remark with --
return flow { title = "Heel pain",
  /* the band */
  slide { "band", title = "A band" },
}
