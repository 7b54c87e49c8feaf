-- expect: 6: this line is no part of the flow
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
}

Let me know if you want more slides.
