-- expect: 2: this line is no part of the flow
Sure! Here is the flow you asked for:

return flow { title = "Heel pain",
  slide { "band", title = "A band" },
}
