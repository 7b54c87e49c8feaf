-- expect: 4: with a blank where the two meet
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    text = "It runs from your heel." "It is strong." },
}
