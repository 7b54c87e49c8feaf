-- expect: 3: write = instead
return flow { title = "Heel pain",
  slide { "band", title => "A band" },
}
