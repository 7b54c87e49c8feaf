-- expect: 5: write .. instead of the comma
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    text = "It runs from your heel ",
      "to your toes." },
}
