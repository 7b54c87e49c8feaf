-- expect: 3: ends with this }
return flow { title = "Heel pain",
  slide { "band", title = "A band" } },

  slide { "sore", title = "Sore" },
}
