-- expect: 6: did you mean "say"
return flow { title = "Heel pain",
  slide { "band", title = "A band", picture = "foot.svg",
    parts = {
      heel = { "Heel bone",
        sya = "The bone at the back." },
    } },
}
