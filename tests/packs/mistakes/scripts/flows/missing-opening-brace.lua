-- expect: 3: a { is missing after slide
return flow { title = "Heel pain",
  slide "band", title = "A band" },
  slide { "sore", title = "Sore" },
}
