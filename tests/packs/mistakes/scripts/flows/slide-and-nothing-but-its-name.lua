-- expect: 4: write slide { … }
return flow {
  title = "Heel pain",
  slide [ "band" ],
}
