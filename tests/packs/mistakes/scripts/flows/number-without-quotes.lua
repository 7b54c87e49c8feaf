-- expect: 3: write title = "5 minutes a day"
return flow { title = "Heel pain",
  slide { "band", title = 5 minutes a day },
}
