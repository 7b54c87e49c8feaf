-- expect: 4: comma is missing at the end of this line
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    next = { choose = function(visit) return "band" end
      to = { "band" } } },
}
