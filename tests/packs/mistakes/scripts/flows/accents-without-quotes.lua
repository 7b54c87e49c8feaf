-- expect: 3: write title = "Dolor de talón"
return flow { title = "Heel pain",
  slide { "band", title = Dolor de talón },
}
