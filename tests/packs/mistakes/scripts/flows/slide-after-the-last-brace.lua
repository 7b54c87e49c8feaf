-- expect: 6: take one } out on line 4
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
}

slide { "more", title = "More" },
