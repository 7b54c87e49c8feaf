-- expect: 3: comma is missing at the end of this line
return flow { title = "Heel pain",
  slide { "band", title = "A band" }

  -- the next one
  slide { "sore", title = "Sore" },
}
