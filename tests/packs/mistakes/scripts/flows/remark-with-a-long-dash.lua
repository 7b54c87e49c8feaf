-- expect: 2: begin a remark with --
— Heel pain
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
}
