-- expect: 3: write title = "A band"
return flow { title = "Heel pain",
  slide { "band", title = A band",
    text = "It runs to your toes." },
}
