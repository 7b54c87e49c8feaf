-- expect: 3: has 1 step
return flow { title = "Heel pain",
  steps { "home", title = "At home",
    step { "Rest" } },
}
