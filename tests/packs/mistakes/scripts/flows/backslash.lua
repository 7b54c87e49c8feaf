-- expect: 3: write \\ for a backslash
return flow { title = "Heel pain",
  slide { "band", title = "C:\Users\Words" },
}
