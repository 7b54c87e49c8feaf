-- expect: 3: write } instead of )
return flow { title = "Heel pain",
  slide { "band", title = "A band" ),
}
