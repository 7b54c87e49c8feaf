-- expect: 2: a { is missing after flow
return flow
  title = "Heel pain",
  slide { "band", title = "A band" },
}
