-- expect: 4: which is for photographs
return flow { title = "Heel pain",
  slide { "band", title = "A band", picture = "foot-inside.svg",
    parts = { fascia = { "Band", at = { 40, 25 } } } },
}
