-- expect: 3: did you mean "draft"
return flow { title = "Heel pain",
  review = { status = "darft" },
  slide { "band", title = "A band" },
}
