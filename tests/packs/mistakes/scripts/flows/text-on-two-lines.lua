-- expect: 3: a text over several lines needs [[
return flow { title = "Heel pain",
  slide { "band", title = "A band", text = "It runs
    to your toes." },
}
