-- expect: 3: quotation mark is missing on this line
return flow { title = "Heel pain",
  slide { "band", title = A band",
    text = "It runs to your toes." },
}
