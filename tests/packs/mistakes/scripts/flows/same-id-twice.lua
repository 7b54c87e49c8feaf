-- expect: 4: a slide "band" on line 3 already
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
  slide { "band", title = "Again" },
}
