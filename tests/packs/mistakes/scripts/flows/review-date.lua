-- expect: 4: is not a date
return flow { title = "Heel pain",
  review = { status = "draft",
    due = "1.11.2027" },
  slide { "band", title = "A band" },
}
