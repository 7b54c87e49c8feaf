-- expect: 2: begin each line of a remark with --
<!-- Heel pain -->
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
}
