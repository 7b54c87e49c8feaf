-- expect: 3: is empty
return flow { title = "Heel pain",
  slide { "band", title = "" },
}
