-- expect: 4: take this comma out
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
},
