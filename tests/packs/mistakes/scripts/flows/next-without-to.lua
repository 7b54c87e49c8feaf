-- expect: 4: has no to
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    next = { choose = function(visit) return "band" end } },
}
