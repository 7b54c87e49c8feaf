-- expect: 4: words without a name in slide "band"
return flow { title = "Heel pain",
  slide { "band", title = "A band",
    "It runs to your toes." },
}
