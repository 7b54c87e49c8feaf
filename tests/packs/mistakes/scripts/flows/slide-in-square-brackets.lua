-- expect: 3: slide needs { } and not [ ]
return flow { title = "Heel pain",
  slide [ "band", title = "A band" ],
}
