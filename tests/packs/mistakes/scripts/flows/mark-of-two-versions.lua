-- expect: 4: keep one of the two versions
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
=======
  slide { "more", title = "More" },
}
