-- expect: 4: write .. before
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    text = "It runs from your heel "
      "to your toes." },
}
