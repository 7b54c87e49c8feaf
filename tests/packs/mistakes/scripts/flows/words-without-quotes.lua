-- expect: 3: write title = "Soft shoes can help"
return flow { title = "Heel pain",
  slide { "band", title = Soft shoes can help,
    text = "It runs to your toes." },
}
