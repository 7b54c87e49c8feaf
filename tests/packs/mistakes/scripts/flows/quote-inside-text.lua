-- expect: 3: quotation mark inside this text
return flow { title = "Heel pain",
  slide { "band", title = "The so-called "band" of the foot" },
}
