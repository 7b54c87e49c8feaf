-- expect: 4: ends with this }
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
}}
