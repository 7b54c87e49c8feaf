-- expect: 3: slide "band" has no title
return flow { title = "Heel pain",
  slide { "band", text = "It runs to your toes." },
}
