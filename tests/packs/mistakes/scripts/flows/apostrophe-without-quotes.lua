-- expect: 3: write title = "Don't run yet"
return flow { title = "Heel pain",
  slide { "band", title = Don't run yet,
    text = "It runs to your toes." },
}
