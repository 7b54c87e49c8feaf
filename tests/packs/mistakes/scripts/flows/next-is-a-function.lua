-- expect: 4: next = { to =
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    next = function(visit) return "band" end },
}
