-- expect: 3: write "01.11.2027"
return flow { title = "Heel pain",
  review = { status = "draft", due = 01.11.2027 },
  slide { "band", title = "A band" },
}
