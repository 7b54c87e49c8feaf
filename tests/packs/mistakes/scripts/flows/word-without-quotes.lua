-- expect: 4: if it is text, write "Heel"
return flow {
  title = "Heel pain",
  slide { "band", title = Heel, text = "A strong band." },
}
