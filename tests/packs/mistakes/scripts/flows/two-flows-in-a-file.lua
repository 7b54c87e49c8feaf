-- expect: 5: a file of its own
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
}
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
}
