-- expect: 6: missing comma
local rest = { "Rest" }
return flow { title = "Heel pain",
  summary { "end", title = "Home",
    points = { rest
      { "Walk" } } },
}
