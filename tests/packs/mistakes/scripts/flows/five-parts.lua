-- expect: 6: keep the four that matter
return flow { title = "Heel pain",
  slide { "band", title = "A band under your foot",
    text = "It holds up your arch.",
    picture = { "foot-inside.svg", alt = "A foot." },
    parts = { a = "One", b = "Two", c = "Three", d = "Four", e = "Five" } },
}
