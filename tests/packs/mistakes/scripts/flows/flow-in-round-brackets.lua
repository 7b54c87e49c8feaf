-- expect: 2: flow needs { } and not ( )
return flow ( title = "Heel pain",
  slide { "band", title = "A band" },
)
