-- expect: 5: but by nobody
-- expect: 4: but on no day
return flow { title = "Heel pain",
  review = { status = "reviewed",
    reviewer = "" },
  slide { "band", title = "A band" },
}
